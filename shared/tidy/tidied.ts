import type { Box } from '../geometry/box.ts'

/** Where everything goes, in page px and in the board's own order. */
export interface TidyPlaces {
  blocks: Box[]
  lanes: Box[]
}
