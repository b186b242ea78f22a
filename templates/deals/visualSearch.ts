import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const visualSearchDeal: KitDeal = {
  numbers: [
    { id: 'dau', from: 60e6, by: 10e6 },
    { id: 'searches_per_user', from: 0.3, by: 0.05 },
    { id: 'peak_factor', from: 1.5, by: 0.1 },
    { id: 'images', from: 3e8, by: 1e8 },
    { id: 'new_images_day', from: 2e6, by: 1e6 },
    { id: 'removal', label: 'Time until a removal takes effect', unit: 'min', usual: 10, from: 1, by: 1 },
    { id: 'p99', label: 'Time for a page of results, p99', unit: 'ms', usual: 300, from: 180, by: 10 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'forget-queries',
      says: 'Photos that people search with may not be stored, not even for a minute.',
      ask: 'May we keep the photos of queries?',
      assume: 'No. A query photo lives in memory until its answer is sent.',
      answer: ['data.labels', 'Query photos are not kept, so pairs come from product ids and judges, and clicks only adjust the re-rank.'],
      probe: { level: 'senior', step: 'data', ask: 'You cannot keep a single query photo. How do you still learn from queries?', lookFor: 'Vectors may be personal, too; result-to-result pairs, consented panels, synthetic crops of catalogue photos, counters in place of rows.' },
    },
    {
      id: 'half-gpus',
      says: 'Queries may use {ceil(query_gpus / 2)|10} GPUs, half of what the plain design needs.',
      ask: 'How many GPUs may answer queries?',
      assume: '{ceil(query_gpus / 2)|10}. The corpus is embedded on machines of its own.',
      answer: ['serve.compression', 'With half the GPUs the detector moves to the phone and the encoder is distilled once more.'],
      probe: { level: 'senior', step: 'serve', ask: 'Half the query GPUs are gone. Detector or encoder: which do you shrink?', lookFor: 'Time per stage, boxes on the device, batching against latency, recall lost per model, answering corpus images from stored vectors.' },
    },
    {
      id: 'region',
      says: 'Pictures of people in the EU must be stored and embedded inside the EU.',
      ask: 'Where may pictures be stored?',
      assume: 'Those from the EU only there; their vectors count as pictures.',
      answer: ['serve.mode', 'The EU has its own lake, index and encoder servers; a query asks both indexes and the answers meet by distance.'],
      probe: { level: 'staff', step: 'serve', ask: 'One index becomes two that may not exchange pictures. What changes for ranking and releases?', lookFor: 'Same encoder version in both, distances that compare, latency of the second region, back-fills apart, deletion by law.' },
    },
    {
      id: 'late-judges',
      says: 'Judgements by people arrive a month after they are asked for.',
      ask: 'How soon do judges answer?',
      assume: 'After a month, a few thousand pairs at a time.',
      answer: ['monitor.retraining', 'Judgements are a month old, so the gate holds a fixed judged set and a fast one of product ids beside it.'],
      probe: { level: 'mid', step: 'metrics', ask: 'Judged pairs are a month late. What decides a release next week?', lookFor: 'Product-id matches as the quick proxy, how well it followed judges before, interleaving, asking for labels before they are needed.' },
    },
  ],
}
