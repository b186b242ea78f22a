import type { Seat } from './seats.ts'

/** A session on a board, as hosts are told of it. */
export interface PersonHere {
  /** Its handle: names it to the server, and opens nothing. */
  session: string
  /** Where they sit. */
  seat: Seat
  /** The seat that their link opens. */
  link: Seat
  /** A seat that they are given holds when they come again: the program says which browser it is. */
  isKnown: boolean
  /** The id of its presence; null for one that shows none, which nobody sees on the board. */
  presence: number | null
  /** It shows none beside one of the same browser and link that does, as a debrief; absent from earlier servers. */
  isTab?: boolean
  /** Milliseconds since it came. */
  sinceMs: number
}

/** A session, named by its handle or by its presence. */
export type Who = { session: string } | { presence: number }
