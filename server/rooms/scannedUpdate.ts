/** What one Yjs client wrote without a gap, and where it lies in the update. */
export interface Section {
  client: number
  fromClock: number
  endClock: number
  structs: number
  /** Bytes of its structs; none of them depends on what stands before it. */
  start: number
  end: number
  /** What its items name of other clients: client, clock, client, clock … */
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
  /** Where the binary contents lie: start, end, start, end … */
  binaries: number[]
  deletes: DeleteRange[]
  /** It adds something that stays, and is more than deletes. */
  bringsItems: boolean
  /** Nothing in it can fail when it is applied to a doc that has all it names. */
  isSimple: boolean
}
