import * as encoding from 'lib0/encoding'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { rectangle } from './workRecords.ts'
import { BY_NAME, CONTENT, FIRST_CLIENT, HAS, writeUpdate, type YjsLayout } from './yjsLayout.ts'

/** As tldraw's Yjs example names what it keeps of its room "example". */
const MAP = 'tl_example'
const OBJECT = 118

/** How stock clients lay out a board: a map of whole records by their ids, each written anew as a whole. */
export function foreignLayout(): YjsLayout {
  const writers = new Map<number, RecordBytes>()
  const bytesOf = (writer: number): RecordBytes => {
    const bytes = writers.get(writer) ?? recordBytes(writer)
    writers.set(writer, bytes)
    return bytes
  }
  return {
    begin: (writer) => putUpdate(writer, 0, bytesOf(writer)),
    move: (writer, n) => putUpdate(writer, n, bytesOf(writer)),
    open(doc) {
      const map = doc.getMap<BoardRecord>(MAP)
      return { write: (records) => doc.transact(() => records.forEach((record) => map.set(record.id, record))), all: () => [...map.values()] }
    },
  }
}

/** A record as Yjs writes it, in two parts: its x and y come between them. */
interface RecordBytes {
  id: string
  head: Uint8Array
  tail: Uint8Array
}

function recordBytes(writer: number): RecordBytes {
  const record = rectangle(`shape:writer${writer}`, 0, 0)
  const entries = Object.entries(record)
  const at = entries.findIndex(([key]) => key === 'x')
  const head = encoding.encode((encoder) => {
    encoding.writeUint8(encoder, OBJECT)
    encoding.writeVarUint(encoder, entries.length)
    writeEntries(encoder, entries.slice(0, at))
  })
  return { id: record.id, head, tail: encoding.encode((encoder) => writeEntries(encoder, entries.slice(at + 2))) }
}

function writeEntries(encoder: encoding.Encoder, entries: readonly [key: string, value: unknown][]): void {
  for (const [key, value] of entries) {
    encoding.writeVarString(encoder, key)
    encoding.writeAny(encoder, value as never)
  }
}

/** What `map.set` makes: the record behind the one before it, which is deleted. */
function putUpdate(writer: number, n: number, { id, head, tail }: RecordBytes): Uint8Array {
  const client = FIRST_CLIENT + writer
  return writeUpdate(client, n, n > 0, (encoder) => {
    encoding.writeUint8(encoder, CONTENT.any | HAS.parentSub | (n > 0 ? HAS.origin : 0))
    if (n > 0) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, n - 1)
    } else {
      encoding.writeVarUint(encoder, BY_NAME)
      encoding.writeVarString(encoder, MAP)
      encoding.writeVarString(encoder, id)
    }
    encoding.writeVarUint(encoder, 1)
    encoding.writeUint8Array(encoder, head)
    writeEntries(encoder, [['x', n * 1.5], ['y', n]])
    encoding.writeUint8Array(encoder, tail)
  })
}
