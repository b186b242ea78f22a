import * as encoding from 'lib0/encoding'
import { encodeEntry } from '../../../shared/doc/recordEntry.ts'
import { createRecordMap } from '../../../shared/doc/recordMap.ts'
import { rectangle } from './workRecords.ts'
import { BY_NAME, CONTENT, FIRST_CLIENT, HAS, writeUpdate, type YjsLayout } from './yjsLayout.ts'

/** How our own clients lay out a board: a move is the new place alone. */
export function ownLayout(): YjsLayout {
  return {
    begin: beginUpdate,
    move: moveUpdate,
    open(doc) {
      const map = createRecordMap(doc)
      return {
        write: (records) => map.transact('bench', () => records.forEach((record) => map.set(record))),
        all: () => [...map.ids()].map((id) => map.get(id)!),
      }
    },
  }
}

/** The rectangle of a writer, as the first item of its client. */
function beginUpdate(writer: number): Uint8Array {
  const entry = encodeEntry({ type: 'base', clock: 1, record: rectangle(`shape:writer${writer}`, 0, 0) })
  return writeUpdate(FIRST_CLIENT + writer, 0, false, (encoder) => {
    encoding.writeUint8(encoder, CONTENT.binary)
    encoding.writeVarUint(encoder, BY_NAME)
    encoding.writeVarString(encoder, 'records')
    encoding.writeVarUint8Array(encoder, entry)
  })
}

/** What `recordMap` writes for one step of a drag: the new place behind the old one, and the old one deleted. */
function moveUpdate(writer: number, n: number): Uint8Array {
  const client = FIRST_CLIENT + writer
  const value = [n * 1.5, n, undefined, undefined, undefined]
  const entry = encodeEntry({ type: 'facet', clock: n + 1, baseClient: client, baseClock: 0, facet: 'place', value })
  return writeUpdate(client, n, n > 1, (encoder) => {
    encoding.writeUint8(encoder, CONTENT.binary | HAS.origin)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, n - 1)
    encoding.writeVarUint8Array(encoder, entry)
  })
}
