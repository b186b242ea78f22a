import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const similarListingsDeal: KitDeal = {
  numbers: [
    { id: 'listings', from: 1e6, by: 2.5e5 },
    { id: 'dau', from: 4e6, by: 2e6 },
    { id: 'views_per_user', from: 3, by: 1 },
    { id: 'peak_factor', from: 1.5, by: 0.1 },
    { id: 'sessions', from: 2e8, by: 5e7 },
    { id: 'stale', label: 'Most age of nights and prices', unit: 's', usual: 60, from: 10, by: 5 },
    { id: 'p99', label: 'Time for the row, p99', unit: 'ms', usual: 100, from: 70, by: 5 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'no-sessions',
      says: 'Clicks may be kept for one day only, and never with a cookie.',
      ask: 'How long may sessions be kept?',
      assume: 'One day, without a cookie: a session ends when the page is closed.',
      answer: ['model.training', 'Because clicks live for a day, training goes on from yesterday\'s vectors and cannot be repeated on old sessions.'],
      probe: { level: 'staff', step: 'model', ask: 'Clicks are gone after a day. How do your vectors remember the season?', lookFor: 'Warm starts, pair counts without sessions, content towers, drift of a space that is never retrained from scratch.' },
    },
    {
      id: 'hosts',
      says: 'No host may get more than a tenth of the views that the row gives in a market.',
      ask: 'Must views be spread over hosts?',
      assume: 'Yes: a host gets at most a tenth of the row\'s views in a market each day.',
      answer: ['serve.mode', 'A counter of views per host and market is read with the nights, and whoever is over the limit goes to the end.'],
      probe: { level: 'senior', step: 'serve', ask: 'A host is limited to a tenth of the views. Where do you enforce it, and what does it cost guests?', lookFor: 'Counters near-line, soft penalties against a hard cut, small markets, bookings lost, gaming by several accounts.' },
    },
    {
      id: 'no-gpu',
      says: 'There is no machine with more than 16 GB of memory.',
      ask: 'How large are the machines?',
      assume: '16 GB of memory at most, training included.',
      answer: ['serve.compression', 'All vectors are {emb_mb|640 MB} and the table is {table_gb|6 GB}, so both are split by market where 16 GB do not hold them.'],
      probe: { level: 'mid', step: 'serve', ask: 'Machines have 16 GB. Which parts of the design feel it?', lookFor: 'Sizes computed, split by market, training in shards, what overhead adds, when to use float16.' },
    },
    {
      id: 'cancelled',
      says: 'A third of all bookings are cancelled, some as late as six weeks afterwards.',
      ask: 'Do bookings last?',
      assume: 'Two thirds do; the others are cancelled within six weeks.',
      answer: ['data.labels', 'A booking counts with the odds that it lasts, until six weeks are over.'],
      probe: { level: 'senior', step: 'data', ask: 'A third of your best labels turn out to be wrong six weeks later. What do you do?', lookFor: 'Expected labels, a cancellation model, delayed evaluation, homes that are cancelled often, what the guest wanted all the same.' },
    },
  ],
}
