import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const shortVideoFeedDeal: KitDeal = {
  numbers: [
    { id: 'dau', from: 400e6, by: 20e6 },
    { id: 'views_per_user', from: 120, by: 10 },
    { id: 'peak_factor', from: 1.5, by: 0.1 },
    { id: 'new_day', from: 4e6, by: 1e6 },
    { id: 'min_impressions', from: 50, by: 5 },
    { id: 'keys', from: 2e9, by: 1e9 },
    { id: 'p99', label: 'Time for a batch of clips, p99', unit: 'ms', usual: 150, from: 100, by: 5 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'half-gpus',
      says: 'Fine ranking gets {ceil(gpus / 2)|91} GPUs, half of what the plain design needs.',
      ask: 'How many GPUs may ranking have?',
      assume: '{ceil(gpus / 2)|91}, so fewer clips are ranked, or larger batches are asked for at once.',
      answer: ['serve.compression', 'On half the GPUs the pre-ranker cuts to {ranked / 2|150} clips at the peak, and rows are kept in INT8.'],
      probe: { level: 'senior', step: 'serve', ask: 'You lose half of the ranking GPUs. Would you rank fewer clips, or rank less often?', lookFor: 'Batch size against freshness of intent, recall of the pre-ranker, distillation, what is measured at the peak.' },
    },
    {
      id: 'teens',
      says: 'For viewers under 18 nothing may be learned across sessions.',
      ask: 'Are there viewers whose history may not be used?',
      assume: 'Those under 18: the session counts, and it is forgotten with it.',
      answer: ['model.sampling', 'Views of people under 18 carry no viewer id, and the session tower alone speaks for them.'],
      probe: { level: 'staff', step: 'model', ask: 'One part of your viewers has no history by law. How do you keep the feed good for them, and honest?', lookFor: 'Session model, popularity by region, no age leak through proxies, evaluation apart, deletion that can be proven.' },
    },
    {
      id: 'region',
      says: 'Actions of viewers in the EU must be joined and learned from inside the EU.',
      ask: 'May the action stream cross regions?',
      assume: 'Not that of the EU. Clip and author rows may travel, viewer rows may not.',
      answer: ['model.training', 'The EU has its own joiner and learner; rows of clips and authors are exchanged each minute, rows of viewers never.'],
      probe: { level: 'senior', step: 'serve', ask: 'Two learners, one catalogue of clips. How does a clip that rises in one region rise in the other?', lookFor: 'Shared clip rows and counters, conflicts of updates, lag between regions, cold start per region.' },
    },
    {
      id: 'late-likes',
      says: 'Likes, shares and follows reach the learner six hours late.',
      ask: 'When does each action reach us?',
      assume: 'Shares watched within a minute, likes and shares and follows after six hours.',
      answer: ['data.labels', 'Heads for likes, shares and follows learn from a stream six hours old, with the features as they were served.'],
      probe: { level: 'mid', step: 'data', ask: 'Some heads learn at once, others six hours late. What must not go wrong?', lookFor: 'Features as served, no negative before its time, state kept for six hours and its size, clips that are gone by then.' },
    },
  ],
}
