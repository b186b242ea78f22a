import type { Curveball } from '../../shared/interview/curveballs.ts'

export const marketplaceSearchCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'late-stock',
    title: 'Stock is 20 minutes behind',
    says: 'On the day of the sale the feed of stock runs 20 minutes behind, and one order in eight has to be cancelled.',
    look: {
      mid: 'Checks stock again when the list is shown and before paying.',
      senior: 'Which listings deserve a fresh read: by speed of sale; back-pressure and priorities in the queue; stock as a probability in the ranking; cancellations as labels.',
      staff: 'What a cancelled order costs against a good one not shown; who slows down first: sellers, index or buyers; a switch that was rehearsed.',
    },
    touches: { traits: ['buffers', 'streams', 'ranks', 'filters'], kinds: ['relational-db', 'index-builder', 'feature-store'] },
  },
  {
    id: 'written-listings',
    title: '30 million machine-made listings',
    says: 'In one week sellers add 30 million listings that a language model wrote: fluent, nearly alike, many of things that do not exist.',
    look: {
      mid: 'Limits for new sellers; takes out what is nearly the same.',
      senior: 'Text no longer tells quality: pictures, returns, age of the seller; near copies at the door; an index that grows within days; judges who cannot tell either.',
      staff: 'What is forbidden and what is merely dull; the honest newcomer among them; sellers who adapt to each rule within days.',
    },
    touches: { traits: ['gate', 'searches', 'stores-vectors'], kinds: ['index-builder', 'human-review-queue', 'policy-engine', 'ranker'] },
  },
]
