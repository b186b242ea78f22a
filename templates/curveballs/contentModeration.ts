import type { Curveball } from '../../shared/interview/curveballs.ts'

export const contentModerationCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'election',
    title: 'A new rule in 48 hours',
    says: 'An election is called. In 48 hours a new rule holds against false dates and places of voting, in 20 languages, and you have no example.',
    look: {
      mid: 'Writes down the rule with examples; words and lists first, people look at what is found.',
      senior: 'A language model with the rule as prompt to find and to label, a queue of its own, precision by language before anything is removed, hashes for copies.',
      staff: 'What is merely labelled and what removed; who decides on officials who say it; how the rule ends after the election.',
    },
    touches: { traits: ['serves-model', 'generates-text', 'filters', 'stores-labels'], kinds: ['human-review-queue', 'policy-engine'] },
  },
  {
    id: 'reviewers-cut-off',
    title: 'A third of the reviewers is cut off',
    says: 'The largest centre of reviewers loses its connection for two days: a third of all reviewers, and most of them for four languages.',
    look: {
      mid: 'Sorts the queue by harm; thresholds move so that less comes to it.',
      senior: 'What is hidden until somebody looks, and for how long; languages without anyone; reviewers\' labels that are missing and not by chance; the wave when they are back.',
      staff: 'Mistakes that one accepts, decided beforehand by kind of harm; appeals meanwhile; how a dependence on one place came to be.',
    },
    touches: { traits: ['human', 'calibrates', 'buffers', 'learns'], kinds: ['policy-engine', 'label-store', 'metrics-dashboard'] },
  },
]
