import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const videoSearchDeal: KitDeal = {
  numbers: [
    { id: 'dau', from: 50e6, by: 10e6 },
    { id: 'searches_per_user', from: 1, by: 0.5 },
    { id: 'peak_factor', from: 1.5, by: 0.1 },
    { id: 'videos', from: 2e8, by: 1e8 },
    { id: 'upload_hours_min', from: 100, by: 50 },
    { id: 'title', label: 'Time until an upload is found by its title', unit: 'min', usual: 15, from: 2, by: 1 },
    { id: 'p99', label: 'Time from query to list, p99', unit: 'ms', usual: 250, from: 150, by: 10 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'half-speech',
      says: 'Speech recognition gets {ceil(asr_gpus / 2)|250} GPUs, half of what all uploads need.',
      ask: 'Is there enough compute to transcribe everything?',
      assume: 'No: {ceil(asr_gpus / 2)|250} GPUs, which is half of the hours uploaded.',
      answer: ['serve.compression', 'Speech runs in tiers: first what is watched or searched for, the rest when GPUs are idle or never.'],
      probe: { level: 'senior', step: 'data', ask: 'You can transcribe half of what is uploaded. Which half?', lookFor: 'Predicted views and searches, languages where titles are poor, fairness to small creators, a smaller model for the tail, measured recall.' },
    },
    {
      id: 'no-history',
      says: 'Searches may not be stored together with who made them.',
      ask: 'May sessions be tied to a person?',
      assume: 'No. A session has a key that ends with it; there is no account in the logs.',
      answer: ['data.validation', 'No row of the search log holds an account or a device'],
      probe: { level: 'mid', step: 'metrics', ask: 'There are no accounts in the log. What do you lose, and what not?', lookFor: 'Returning users and retention in tests; query-video clicks stay; splits by session key; k-anonymous rare queries.' },
    },
    {
      id: 'cpu-only',
      says: 'The query path has no GPUs: everything between query and list runs on CPUs.',
      ask: 'Are there GPUs in the query path?',
      assume: 'None. GPUs are for uploads and training.',
      answer: ['model.chosen', 'On CPUs the ranker is boosted trees over features, distilled from the neural one, and scores fewer candidates.'],
      probe: { level: 'senior', step: 'serve', ask: 'Your ranker has to run on CPUs. What does it look like?', lookFor: 'Scores per core, trees or a distilled net, early exits, vectors computed beforehand, loss in NDCG that was measured.' },
    },
    {
      id: 'rare-languages',
      says: 'A third of all searches are in languages that have no raters.',
      ask: 'Is every language graded?',
      assume: 'No. A third of the searches are in languages without raters.',
      answer: ['data.labels', 'Languages without raters are judged by translated grades and by satisfied watches, each checked where both exist.'],
      probe: { level: 'staff', step: 'metrics', ask: 'A third of your traffic has no grades. How do you know that it gets better there?', lookFor: 'Interleaving per language, transfer checked on graded languages held out, volunteers, the risk that head languages pay for it.' },
    },
  ],
}
