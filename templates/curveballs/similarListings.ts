import type { Curveball } from '../../shared/interview/curveballs.ts'

export const similarListingsCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'bought-rival',
    title: 'A million homes of a rival',
    says: 'The company buys a rival: a million homes come with pictures and prices, without sessions, and a quarter of them are homes that you have already.',
    look: {
      mid: 'Matches the same homes by place and pictures; others begin by their content.',
      senior: 'Vectors for homes without sessions from neighbours in place, type and price; two homes in one row that are one; nights sold twice; the tests for the merged row.',
      staff: 'When to trust which reviews; how fast the new ones enter the rows of the old; what hosts on both sides were promised.',
    },
    touches: { traits: ['stores-features', 'learns', 'builds-datasets'], kinds: ['embedding-service', 'data-validator', 're-ranker', 'batch-etl'] },
  },
  {
    id: 'festival',
    title: 'A festival is announced',
    says: 'A festival is announced: within the hour a small town has fifty times its searches, and what is free there costs three times as much.',
    look: {
      mid: 'Free homes first; widens the circle around the town.',
      senior: 'Vectors of last night know nothing of it: availability and price at request time, caches by date, more candidates before filters; price as a feature that jumped.',
      staff: 'Whether to show what is overpriced; sessions of this week in the next training; which towns should have an hourly path.',
    },
    touches: { traits: ['caches', 'orchestrates', 'batches', 'monitors'], kinds: ['re-ranker', 'policy-engine', 'feature-store'] },
  },
]
