import type { Curveball } from '../../shared/interview/curveballs.ts'

export const visualSearchCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'screenshots',
    title: 'Half the queries are screenshots',
    says: 'A share button changes how people search: half of all query photos are now screenshots, with bars, text and other pictures around the thing.',
    look: {
      mid: 'Crops before it embeds; shows what was found in the picture and lets people choose.',
      senior: 'The drift shows in crops and embeddings before it shows in saves; training pairs from screenshots; a detector for frames and text; results by kind of query.',
      staff: 'Whether text in the screenshot is a better query than its pixels; what the product should ask for; when a shift in inputs is a new product.',
    },
    touches: { traits: ['makes-features'], kinds: ['object-detector', 'embedding-service', 'content-processor', 'drift-monitor'] },
  },
  {
    id: 'brand-takedown',
    title: '3,000 pictures out at once',
    says: 'A brand must have 3,000 pictures gone from all results, as fast as you promise for a single one, and with them whatever is nearly the same.',
    look: {
      mid: 'A block list by id before results are shown, and removal from the index afterwards.',
      senior: 'Near copies by hash and by vector with a threshold, misses against innocent neighbours, shards, caches and the next build of the index.',
      staff: 'A path for takedowns that is always warm; who checks what was taken down too much; proof that it held an hour later.',
    },
    touches: { traits: ['stores-vectors', 'filters'], kinds: ['index-builder', 'object-store', 'nosql-db'] },
  },
]
