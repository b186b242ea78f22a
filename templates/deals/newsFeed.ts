import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const newsFeedDeal: KitDeal = {
  numbers: [
    { id: 'dau', from: 100e6, by: 25e6 },
    { id: 'loads_per_user', from: 3, by: 1 },
    { id: 'peak_factor', from: 1.5, by: 0.1 },
    { id: 'inventory', from: 700, by: 100 },
    { id: 'posts_per_user', from: 0.1, by: 0.05 },
    { id: 'fan', label: 'Time until a post is in the inboxes', unit: 's', usual: 10, from: 2, by: 1 },
    { id: 'p99', label: 'Time for a feed, p99', unit: 'ms', usual: 250, from: 150, by: 10 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'half-gpus',
      says: 'The main model gets {ceil(gpus / 2)|97} GPUs, half of what the plain design needs.',
      ask: 'How many GPUs may the main model have?',
      assume: '{ceil(gpus / 2)|97}, so it sees about {kept / 2|250} posts at the peak.',
      answer: ['serve.compression', 'On half the GPUs the light pass keeps {kept / 2|250} posts, and its recall of the old top 25 is watched.'],
      probe: { level: 'senior', step: 'serve', ask: 'The main model has half its GPUs. Which posts should it never see?', lookFor: 'Recall of the light pass, sure winners and sure losers, readers who scroll little, cost of a miss by head.' },
    },
    {
      id: 'explain',
      says: 'Every reader may ask why a post is where it is, and gets the true reasons.',
      ask: 'Do we have to explain the order?',
      assume: 'Yes, by law: the main reasons for a post\'s place, in words.',
      answer: ['data.validation', 'The reasons that a reader is shown are recomputed for a sample of loads and agree with the score'],
      probe: { level: 'staff', step: 'model', ask: 'How do you explain a score of many heads in one sentence, truthfully?', lookFor: 'Contribution per head and feature group, what was counterfactually needed, logging at load, reasons that cannot be gamed.' },
    },
    {
      id: 'no-clicks',
      says: 'Clicks may not be used to rank, because they reward bait.',
      ask: 'Which actions may we learn from?',
      assume: 'All but clicks: comments, shares, hides, dwell and survey answers.',
      answer: ['data.labels', 'Clicks are logged for counts alone; capped dwell takes their place and is checked against surveys.'],
      probe: { level: 'senior', step: 'data', ask: 'Without clicks most posts have no positive label at all. What now?', lookFor: 'Dwell and its biases, denser heads in multi-task learning, surveys as anchor, colder start of new readers.' },
    },
    {
      id: 'region',
      says: 'What readers in the EU do must be stored and learned from inside the EU.',
      ask: 'Where may reactions be stored?',
      assume: 'Those of readers in the EU only there, although their friends are anywhere.',
      answer: ['model.training', 'Readers in the EU have a training run and counters of their own; a post\'s public counters are summed over regions.'],
      probe: { level: 'senior', step: 'serve', ask: 'A friend in the US likes a post of a reader in the EU. Where does that fact live?', lookFor: 'Who owns an edge, replicas of the graph, aggregate counters, latency of a read across regions.' },
    },
  ],
}
