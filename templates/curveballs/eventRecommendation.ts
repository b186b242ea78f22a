import type { Curveball } from '../../shared/interview/curveballs.ts'

export const eventRecommendationCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'storm-warning',
    title: 'A storm, an hour after the digest',
    says: 'A storm cancels or moves a third of the events of this weekend, one hour after the weekly digest went out to everybody.',
    look: {
      mid: 'Takes them out of feed and index; a second message to those who registered.',
      senior: 'Links in mails that lead to what is current, precomputed digests, caches, dates as features that changed; labels of registrations that never could be attended.',
      staff: 'Whom to write to again and whom not; what organisers who moved may expect; this weekend in the training set.',
    },
    touches: { traits: ['caches', 'batches', 'makes-labels', 'streams'], kinds: ['inverted-index', 'relational-db', 'workflow-orchestrator', 'external-service'] },
  },
  {
    id: 'resale',
    title: 'Places come back for minutes',
    says: 'Tickets may be sold on: events that were full come back for minutes at a time, one or two places each.',
    look: {
      mid: 'Availability is read at request time; full events are hidden and not deleted.',
      senior: 'Who is told of two places and how many at once; ranking by the chance that it is still there; features of sold-out events that decay; bots that buy.',
      staff: 'Fairness among those who wait; whether resale serves people or dealers; whether a place sold twice is one success or two.',
    },
    touches: { traits: ['caches', 'ranks', 'streams'], kinds: ['relational-db', 'bandit-explorer', 'inverted-index', 'feature-store'] },
  },
]
