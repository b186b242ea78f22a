import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readProgress } from './readProgress.ts'
import { rectangle } from './workRecords.ts'
import { FIRST_CLIENT, type YjsLayout } from './yjsLayout.ts'
import { ownLayout } from './yjsMoves.ts'
import { foreignLayout } from './yjsPuts.ts'

const MOVES = 400

/** What a doc of a writer sends while it moves its rectangle. */
function docUpdates(layout: YjsLayout, writer: number): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = FIRST_CLIENT + writer
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  const board = layout.open(doc)
  for (let n = 0; n <= MOVES; n++) board.write([rectangle(`shape:writer${writer}`, n * 1.5, n)])
  return updates
}

/** The same by hand. */
function handUpdates(layout: YjsLayout, writer: number): Uint8Array[] {
  return Array.from({ length: MOVES + 1 }, (_, n) => (n === 0 ? layout.begin(writer) : layout.move(writer, n)))
}

test('the bytes made by hand are those of Yjs, for stock clients and for ours', () => {
  for (const layout of [foreignLayout(), ownLayout()]) for (const writer of [0, 7, 130]) expect(handUpdates(layout, writer)).toEqual(docUpdates(layout, writer))
})

test('how far each writer is can be read from one update, and from all of them as one', () => {
  for (const layout of [foreignLayout(), ownLayout()]) {
    const [first, second] = [handUpdates(layout, 3), handUpdates(layout, 4)] as [Uint8Array[], Uint8Array[]]
    const doc = new Y.Doc()
    for (const update of [...first, ...second]) Y.applyUpdate(doc, update)
    const progressOf = (update: Uint8Array): number[][] => {
      const found: number[][] = []
      readProgress(update, 0, (writer, upto) => found.push([writer, upto]))
      return found.sort(([a], [b]) => a! - b!)
    }
    expect(progressOf(first[5]!)).toEqual([[3, 5]])
    expect(progressOf(Y.encodeStateAsUpdate(doc))).toEqual([[3, MOVES], [4, MOVES]])
    expect(progressOf(Y.mergeUpdates([...first, ...second]))).toEqual([[3, MOVES], [4, MOVES]])
  }
})
