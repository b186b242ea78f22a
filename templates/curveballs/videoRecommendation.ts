import type { Curveball } from '../../shared/interview/curveballs.ts'

export const videoRecommendationCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'family-tv',
    title: 'One account, a whole family',
    says: 'A quarter of all watching has moved to television sets, where four people share one account and nobody says who is watching.',
    look: {
      mid: 'Uses device and hour as features; lets people choose a profile.',
      senior: 'The user\'s vector mixes tastes: several vectors per account, the session over the history, labels per device; what autoplay does to labels.',
      staff: 'Children among them and what may be shown to whoever it is; which metrics lose their meaning when a view is not a person.',
    },
    touches: { traits: ['stores-features', 'generates-candidates', 'logs-events'], kinds: ['ranker', 'embedding-service', 'client-app'] },
  },
  {
    id: 'creators-leave',
    title: 'The great creators leave',
    says: 'Overnight the creators who made a tenth of all watch time leave, and their videos are gone by the morning.',
    look: {
      mid: 'Removes them from index and caches; candidates of other sources fill up.',
      senior: 'Histories that point to what is gone, popular features that jump, filters after retrieval that leave too few; what the next training learns from the gap.',
      staff: 'Which viewers to win back and with what; whether the ranker hid that the platform stood on few; how the experiments of that week are read.',
    },
    touches: { traits: ['stores-vectors', 'generates-candidates', 'monitors', 'learns'], kinds: ['re-ranker', 'index-builder'] },
  },
]
