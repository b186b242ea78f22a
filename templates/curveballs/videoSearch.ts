import type { Curveball } from '../../shared/interview/curveballs.ts'

export const videoSearchCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'live-streams',
    title: 'Search what is being said live',
    says: 'Live streams must be found by what is said in them, 30 seconds after it was said, and lead to that moment.',
    look: {
      mid: 'Streams through recognition in short pieces and writes to an index that takes updates at once.',
      senior: 'A small fresh index beside the large one and how their scores meet; words that are corrected later; no clicks yet to rank by; cost per hour of stream.',
      staff: 'What must not be found the moment it is said; which streams deserve it; how relevance is judged when the video is not over.',
    },
    touches: { traits: ['searches', 'streams'], kinds: ['content-processor', 'index-builder', 'inverted-index', 'ranker'] },
  },
  {
    id: 'spoken-questions',
    title: 'Half the queries are spoken',
    says: 'Half of all searches are spoken now: whole sentences, with mistakes of hearing, where three typed words used to be.',
    look: {
      mid: 'Rewrites the sentence into words that the index knows; leans on vectors.',
      senior: 'Several hearings with their probabilities, spelling by sound, other lengths of queries for the models, caches that hit less, clicks by voice.',
      staff: 'When to answer with a moment and not with a list; which of two populations of queries the metric is about.',
    },
    touches: { traits: ['searches', 'caches'], kinds: ['query-understanding', 'embedding-service', 'result-blender', 'ranker'] },
  },
]
