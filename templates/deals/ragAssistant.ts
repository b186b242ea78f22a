import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const ragAssistantDeal: KitDeal = {
  numbers: [
    { id: 'dau', from: 500e3, by: 250e3 },
    { id: 'turns_per_user', from: 3, by: 1 },
    { id: 'peak_factor', from: 2, by: 0.1 },
    { id: 'docs', from: 5e6, by: 1e6 },
    { id: 'fresh', label: 'Time until a change shows', unit: 'min', usual: 15, from: 2, by: 1 },
    { id: 'first', label: 'Time to the first words, p95', unit: 'ms', usual: 1200, from: 800, by: 50 },
  ],
  budget: 'first',
  constraints: [
    {
      id: 'no-logs',
      says: 'Questions and answers may be kept for one day only.',
      ask: 'How long may conversations be kept?',
      assume: 'One day, thumbs included. Golden questions are written by experts, not taken from logs.',
      answer: ['data.validation', 'A daily job proves that no conversation older than a day is left anywhere, caches and backups included'],
      probe: { level: 'staff', step: 'monitor', ask: 'Logs are gone after a day. How does the assistant still get better?', lookFor: 'Aggregates and scores kept without text, experts\' golden set, consented samples, judging on the day itself.' },
    },
    {
      id: 'half-gpus',
      says: 'There are {round(gpus / 2)|95} GPUs for the model, half of what the plain design needs.',
      ask: 'How many GPUs are there?',
      assume: '{round(gpus / 2)|95}, and no more this year.',
      answer: ['serve.compression', 'With half the GPUs, easy questions go to plain search or a model of 1 billion parameters, chosen by a router.'],
      probe: { level: 'senior', step: 'serve', ask: 'You have half the GPUs that you asked for. What happens at the peak?', lookFor: 'Which half dominates, reading or writing; routing, shorter prompts and answers, admission control, search results as the fallback.' },
    },
    {
      id: 'region',
      says: 'Documents and questions of staff in the EU must not leave the EU.',
      ask: 'Where may data be processed?',
      assume: 'Per region: indexes, model, traces and reviewers of the EU are in the EU.',
      answer: ['serve.mode', 'Each region has its own indexes, model servers and traces; only prompts and weights are shared.'],
      probe: { level: 'senior', step: 'serve', ask: 'A colleague in the US asks about a document that is stored in the EU. What happens?', lookFor: 'A rule by data and not by person, answering in the document\'s region or not at all, audit, what a citation may show.' },
    },
    {
      id: 'no-labels',
      says: 'Experts have one day a month to label.',
      ask: 'Who judges answers?',
      assume: 'Experts, one day a month: about 200 answers in all.',
      answer: ['data.labels', 'With one day of experts a month, their labels calibrate the judge and are spent where it is least sure.'],
      probe: { level: 'senior', step: 'metrics', ask: 'Two hundred expert labels a month: what do you spend them on?', lookFor: 'Calibration of the judge before anything, uncertainty and new topics, a fixed anchor set, intervals on every claim.' },
    },
  ],
}
