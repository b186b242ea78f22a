import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const videoRecommendationDeal: KitDeal = {
  numbers: [
    { id: 'dau', from: 100e6, by: 25e6 },
    { id: 'requests_per_user', from: 4, by: 1 },
    { id: 'peak_factor', from: 1.5, by: 0.1 },
    { id: 'eligible', from: 20e6 },
    { id: 'p99', label: 'Time for the first page, p99', unit: 'ms', usual: 200, from: 120, by: 10 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'late-surveys',
      says: 'Answers to satisfaction surveys arrive two weeks late.',
      ask: 'When do we learn that people were glad?',
      assume: 'Watch time is there at once; survey answers come two weeks later, and few of them.',
      answer: ['data.labels', 'Survey answers join two weeks late, so a small model predicts them from what is known on the day.'],
      probe: { level: 'senior', step: 'data', ask: 'Surveys lag by two weeks and the ranker is trained daily. How do they still steer it?', lookFor: 'A predicted survey answer as a label, checked when the true one arrives; task weights set slowly; no silent fall back to watch time.' },
    },
    {
      id: 'region',
      says: 'What viewers in the EU do must be stored and learned from inside the EU.',
      ask: 'May logs of all viewers be pooled?',
      assume: 'No. Rows of viewers in the EU stay there; only weights and aggregates leave.',
      answer: ['model.training', 'One run per region on its own rows; shared video towers are averaged from weights, never from rows.'],
      probe: { level: 'staff', step: 'model', ask: 'Rows may not leave the EU. What becomes of one global two-tower?', lookFor: 'Regional user towers over one video space, weights that travel, evaluation per region, cost of a second pipeline.' },
    },
    {
      id: 'half-gpus',
      says: 'The ranker gets {round(gpus / 2)|97} GPUs, half of what the plain design needs.',
      ask: 'How many GPUs may ranking have?',
      assume: '{round(gpus / 2)|97}, so about {ranked / 2|300} videos can be ranked at peak, or a smaller model all of them.',
      answer: ['serve.compression', 'On half the GPUs a pre-ranker halves what reaches the ranker, and at peak it ranks fewer still.'],
      probe: { level: 'senior', step: 'serve', ask: 'Half the GPUs are gone. What do you cut first, and how do you know what it costs?', lookFor: 'Fewer candidates against a smaller model, distillation, a pre-ranker, recall of the old top 20, degrading at peak only.' },
    },
    {
      id: 'no-personal',
      says: 'No personal data may be used in training: what is learned from must not lead back to a viewer.',
      ask: 'What may training see of a viewer?',
      assume: 'Sessions without an account or device id, and nothing older than the session.',
      answer: ['data.validation', 'No row of a training set can be joined with an account, proven by an attempt to do so'],
      probe: { level: 'staff', step: 'model', ask: 'Training may not know who watched. What is left of personalisation?', lookFor: 'Session models, features computed on the device, cohort counters, privacy budgets, and what is honestly lost.' },
    },
  ],
}
