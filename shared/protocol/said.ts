/** What a person said of a part of the board, at a time. */
export interface Said {
  id: string
  /** The id of the shape; a message may hang on a place as well, as `placeThread` writes it. */
  on: string
  text: string
  /** Id of who said it, as presence has it. */
  by: string
  name: string
  color: string
  /** By the server’s clock as that person knew it, ms since 1970; it may be wrong. */
  atMs: number
  /** What the part was called then, for when it is gone; empty for none. */
  part: string
}
