import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const contentModerationDeal: KitDeal = {
  numbers: [
    { id: 'posts_day', from: 100e6, by: 15e6 },
    { id: 'peak_factor', from: 1.5, by: 0.1 },
    { id: 'reviewers', from: 2600, by: 100 },
    { id: 'llm_share', from: 0.005, by: 0.0025 },
    { id: 'video', label: 'Time until a video is checked', unit: 'min', usual: 5, from: 1, by: 1 },
    { id: 'p99', label: 'Time for the fast check, p99', unit: 'ms', usual: 350, from: 200, by: 10 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'reasons',
      says: 'Every author must be told which rule was broken and by which part of the post.',
      ask: 'Must a removal be explained?',
      assume: 'Yes: the rule, and the sentence, place in the picture or second of the video.',
      answer: ['model.chosen', 'A head points at the part that broke the rule, and the LLM\'s sentence is checked against it before it is sent.'],
      probe: { level: 'senior', step: 'model', ask: 'You owe authors the part that broke the rule. How do you know that it is the true reason?', lookFor: 'Attribution tested by deletion, reviewers who mark spans, explanations invented after the fact, attackers who learn.' },
    },
    {
      id: 'half-reviewers',
      says: 'Reviewers see at most half of their shift in posts, to protect them.',
      ask: 'How much may a reviewer see?',
      assume: 'Half of a shift: {capacity / 2|600,000} decisions a day for everybody together.',
      answer: ['monitor.alerts', 'Flags need more than the {capacity / 2|600,000} decisions a day that protected shifts leave'],
      probe: { level: 'mid', step: 'serve', ask: 'Review capacity is halved. Which flags do you no longer send to people?', lookFor: 'Expected harm, views so far, precision by class, demotion without review, where mistakes cannot be undone.' },
    },
    {
      id: 'private',
      says: 'Private messages are in scope, but their text may not leave the device.',
      ask: 'Are private messages in scope?',
      assume: 'Yes, and nothing of them may reach a server unless somebody reports it.',
      answer: ['serve.mode', 'In private messages a small model on the device warns both sides; only a report sends anything on.'],
      probe: { level: 'staff', step: 'data', ask: 'You may not read private messages. What can you still do about harm in them?', lookFor: 'On-device models and hashes and their limits, reports, behaviour without content, trust, who checks the checker.' },
    },
    {
      id: 'region',
      says: 'Posts by people in the EU must be checked, reviewed and trained on inside the EU.',
      ask: 'Where may posts be reviewed?',
      assume: 'Posts from the EU only there, by reviewers there.',
      answer: ['data.sources', 'Labels per region: those of the EU never leave it, weights and thresholds do'],
      probe: { level: 'senior', step: 'data', ask: 'Reviewers of one region may not see the posts of another. What happens to rare languages?', lookFor: 'Where speakers are, transfer between languages, shared encoders, capacity per region, prevalence estimated per region.' },
    },
  ],
}
