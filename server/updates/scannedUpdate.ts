/** What one Yjs client wrote without a gap, and where it lies in the update. */
export interface Section {
  client: number
  fromClock: number
  endClock: number
  structs: number
  /** Bytes of its structs; none of them depends on what stands before it. */
  start: number
  end: number
  /** What its items name of other clients: client, clock, client, clock …; the same twice in a row stands here once. */
  foreign: number[] | undefined
}

export interface DeleteRange {
  client: number
  clock: number
  length: number
}

/** An update that was read to its end: what it brings and what it deletes. */
export interface ScannedUpdate {
  bytes: Uint8Array
  sections: Section[]
  /** How many structs all sections hold. */
  structs: number
  /** JSON values in all contents, nested ones included; those in binaries are not counted. */
  values: number
  /** Where the binary contents lie: start, end, start, end … */
  binaries: number[]
  deletes: DeleteRange[]
  /** It adds something that stays, and is more than deletes. */
  bringsItems: boolean
  /**
   * It holds entries of a board only, each right behind the one that its client wrote before: placing them takes one
   * step each, whatever else is in the doc, and nothing about it can fail once all that it names is there.
   */
  isSimple: boolean
  /** It holds what no Yjs client writes, and what would harm whoever applies it: why, in a few words. */
  fault: string | undefined
  /** It holds nested types or docs, which boards do not have. */
  isAlien: boolean
}
