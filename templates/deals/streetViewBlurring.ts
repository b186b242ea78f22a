import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const streetViewBlurringDeal: KitDeal = {
  numbers: [
    { id: 'vehicles', from: 60, by: 20 },
    { id: 'km_day', from: 60, by: 5 },
    { id: 'requests_day', from: 500, by: 250 },
    { id: 'archive', from: 2e8, by: 1e8 },
    { id: 'publish', label: 'Time from upload to publication', unit: 'h', usual: 72, from: 24, by: 4 },
    { id: 'compute', label: 'Compute per panorama, p99', unit: 'ms', usual: 2300, from: 1500, by: 50 },
  ],
  budget: 'compute',
  constraints: [
    {
      id: 'region',
      says: 'Raw pictures may not leave the country in which they were taken.',
      ask: 'Where may raw pictures be processed?',
      assume: 'In the country where they were taken; only blurred ones may leave.',
      answer: ['serve.mode', 'The pipeline runs in a site per country, small ones on the garage\'s machines; weights travel, raw pictures do not.'],
      probe: { level: 'staff', step: 'data', ask: 'Raw pictures stay in their country. How do you train on the rare cases of all of them?', lookFor: 'Training per site, federated updates, consented or staged pictures, synthetic plates, evaluation where the data is.' },
    },
    {
      id: 'half-gpus',
      says: 'The pool has {ceil(gpus / 2)|16} GPUs, half of what the fleet needs.',
      ask: 'How many GPUs are there?',
      assume: '{ceil(gpus / 2)|16}, and the promise to publish stays.',
      answer: ['serve.compression', 'With half the GPUs a small detector passes tiles of sky and road and leaves the others to the large one.'],
      probe: { level: 'senior', step: 'serve', ask: 'Half the GPUs, and recall may not fall. Where do you find the other half?', lookFor: 'A cascade whose first stage has recall measured, empty tiles, overlap of tiles and frames, CPU kernels, off-peak hours.' },
    },
    {
      id: 'short-raw',
      says: 'Raw pictures must be deleted as soon as they are published.',
      ask: 'How long may raw pictures stay?',
      assume: 'Until the blurred picture is published, and not a day longer.',
      answer: ['data.validation', 'The audit samples before publication, because the raw picture is gone after it'],
      probe: { level: 'senior', step: 'monitor', ask: 'The raw picture is gone once it is published. How do you mend a miss that is found later?', lookFor: 'Blurring the published one, more audits before, a new model on blurred pictures only, labels kept as crops or not at all.' },
    },
    {
      id: 'people-first',
      says: 'Shop signs and statues may not be blurred by mistake more than once in a thousand panoramas.',
      ask: 'How bad is a blur too many?',
      assume: 'Shops complain: one wrongly blurred sign or statue in a thousand panoramas at most.',
      answer: ['model.loss', 'Signs and statues are classes of their own in the verifier, so that dropping them costs no recall on people.'],
      probe: { level: 'mid', step: 'model', ask: 'Statues and posters have faces, too. How do you keep them sharp without missing people?', lookFor: 'A verifier with such classes, the two thresholds apart, context around the face, recall first, measured on both.' },
    },
  ],
}
