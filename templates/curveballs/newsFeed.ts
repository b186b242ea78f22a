import type { Curveball } from '../../shared/interview/curveballs.ts'

export const newsFeedCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'feed-without-profile',
    title: 'A feed without a profile',
    says: 'By law every reader gets a switch to a feed that uses no profile, and a third of all readers turn it on.',
    look: {
      mid: 'A second feed by time and by whom one follows; no personal features in it.',
      senior: 'Which parts may still run: spam and safety yes, affinity no; caches that are shared now; experiments and training with a third of the data gone, and not by chance.',
      staff: 'What this says of the ranked feed; how both are compared honestly; where "no profile" ends, such as language and place.',
    },
    touches: { traits: ['stores-features', 'ranks', 'experiments', 'learns'], kinds: ['policy-engine', 'candidate-generator'] },
  },
  {
    id: 'one-loud-account',
    title: '80 million followers, a post a minute',
    says: 'One account with 80 million followers begins to post every minute, day and night.',
    look: {
      mid: 'Does not copy each post to all followers; reads that account at request time.',
      senior: 'A mixed way of push and pull with its threshold, hot keys in caches, a cap per author in the list, what the ranker does with forty posts of one.',
      staff: 'Where the limit belongs: in the product, the policy or the ranking; who else is hit by a rule that was made for one.',
    },
    touches: { traits: ['caches', 'buffers', 'streams'], kinds: ['graph-store', 'candidate-generator', 're-ranker', 'policy-engine'] },
  },
]
