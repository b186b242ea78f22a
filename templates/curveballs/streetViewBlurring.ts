import type { Curveball } from '../../shared/interview/curveballs.ts'

export const streetViewBlurringCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'unseen-country',
    title: 'A country unlike all others',
    says: 'The fleet drives into a country where plates are painted by hand and most riders wear helmets, scarves or veils.',
    look: {
      mid: 'Tests on pictures from there before anything is published; labels some.',
      senior: 'Recall by region with an interval, a lower threshold there and its cost in wrong blurs, active choice of what to label, what counts as recognisable.',
      staff: 'Who decides what must be blurred there; publication that waits by country; how the next such place is known before a car is there.',
    },
    touches: { traits: ['gate', 'monitors', 'stores-labels', 'learns'], kinds: ['object-detector', 'classifier', 'human-review-queue'] },
  },
  {
    id: 'house-fronts',
    title: 'House fronts, too',
    says: 'A court decides that owners may have their house fronts blurred, in what is published and in what will be, within 12 hours of asking.',
    look: {
      mid: 'A request with a place; finds the panoramas that show it; blurs by hand or by mask.',
      senior: 'From an address to pixels: position and direction of the camera, several panoramas, future drives; raw pictures that may be gone; copies in caches.',
      staff: 'Proof of who may ask; misuse; whether a mask by place or a model carries it when a million ask.',
    },
    touches: { traits: ['filters', 'batches'], kinds: ['relational-db', 'user-reports', 'object-store', 'cdn', 'workflow-orchestrator'] },
  },
]
