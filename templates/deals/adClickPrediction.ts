import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const adClickPredictionDeal: KitDeal = {
  numbers: [
    { id: 'dau', from: 100e6, by: 25e6 },
    { id: 'slots_per_user', from: 10, by: 2 },
    { id: 'peak_factor', from: 1.5, by: 0.1 },
    { id: 'ads', label: 'Live ads', unit: 'ads', usual: 20e6, from: 2e6 },
    { id: 'late', label: 'Longest wait for a conversion', unit: 'days', usual: 7, from: 1, by: 1 },
    { id: 'p99', label: 'Time for an ad, p99', unit: 'ms', usual: 100, from: 60, by: 5 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'aggregated',
      says: 'For half of the users conversions are told only as daily sums per campaign.',
      ask: 'Do we learn which impression led to a conversion?',
      assume: 'For half of the users; for the others only how many a campaign had in a day.',
      answer: ['data.labels', 'Where only daily sums come, the loss compares the sum of predictions with the sum of conversions.'],
      probe: { level: 'staff', step: 'model', ask: 'Half of your conversion labels are sums. How do you train and calibrate on both halves?', lookFor: 'Losses over groups, a shared head with a correction, calibration checked where labels are whole, selection bias of consent.' },
    },
    {
      id: 'region',
      says: 'Events of users in the EU must be stored and trained on inside the EU.',
      ask: 'May events be joined anywhere?',
      assume: 'Those of the EU only there, in a joiner and a trainer of their own.',
      answer: ['model.training', 'The EU trains on its own events; rows of ad and advertiser travel between regions, rows of users never do.'],
      probe: { level: 'senior', step: 'serve', ask: 'Two regions train apart and advertisers bid in both. What goes wrong first?', lookFor: 'Calibration that differs by region, budgets shared across auctions, sparse ads in the smaller region, sharing what is not personal.' },
    },
    {
      id: 'half-gpus',
      says: 'The ranker gets {round(gpus / 2)|161} GPUs, half of what the plain design needs.',
      ask: 'How many GPUs may ranking have?',
      assume: '{round(gpus / 2)|161}; the auction must not notice at the peak.',
      answer: ['serve.compression', 'On half the GPUs the pre-ranker hands on {ranked / 2|250} ads at the peak, and the value lost is measured on unthinned traffic.'],
      probe: { level: 'senior', step: 'serve', ask: 'Halve the ranking GPUs. Fewer ads, or a smaller model?', lookFor: 'Value lost per millisecond, recall of the pre-ranker, distillation, shedding by value of the slot, what calibration must still hold.' },
    },
    {
      id: 'explain',
      says: 'Every advertiser may ask why an ad lost, and must have an answer the same day.',
      ask: 'Do we owe anybody an explanation?',
      assume: 'Advertisers: which of bid, probability, quality or pacing lost an auction.',
      answer: ['data.sources', 'A sample of auctions with all bids and scores, kept for questions of advertisers'],
      probe: { level: 'mid', step: 'monitor', ask: 'An advertiser says: I bid most and lost. What do you show?', lookFor: 'Parts of the score, quality and hides, pacing, what must not be shown of others, sampling of the log.' },
    },
  ],
}
