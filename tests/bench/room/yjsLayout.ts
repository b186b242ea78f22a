import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'

/** Writer w writes as Yjs client FIRST_CLIENT + w; no doc picks ids that small by chance. */
export const FIRST_CLIENT = 1_000
export const CONTENT = { gc: 0, deleted: 1, binary: 3, any: 8, skip: 10 } as const
export const HAS = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20 } as const
export const BY_NAME = 1

/** How a board lies in a Y.Doc, and what its writers send; written by hand, since a doc per writer would cost too much. */
export interface YjsLayout {
  /** The rectangle of a writer, as the first item of its client. */
  begin(writer: number): Uint8Array
  /** The writer's n-th move, from 1 on, as the n-th item behind it. */
  move(writer: number, n: number): Uint8Array
  /** The same by way of a doc. */
  open(doc: Y.Doc): { write(records: readonly BoardRecord[]): void; all(): BoardRecord[] }
}

/** An update that brings one item, and deletes the one before it or nothing. */
export function writeUpdate(client: number, clock: number, deletesLast: boolean, writeItem: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value)
  writeItem(encoder)
  for (const value of deletesLast ? [1, client, 1, clock - 1, 1] : [0]) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}
