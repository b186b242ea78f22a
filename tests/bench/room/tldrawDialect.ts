import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas } from '@tldraw/tlschema'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import type { Dialect, Mix, Reader } from './dialect.ts'
import { fillStore } from './fillStore.ts'
import { rectangle } from './workRecords.ts'

const PROTOCOL_VERSION = 8
const CONNECT = Buffer.from('{"type":"connect"')
const CONNECT_AT = 0
const PATCH = Buffer.from('"type":"patch"')
const WRITER_PREFIX = 'shape:writer'

interface Patch {
  type: string
  diff?: Record<string, [op: string, value: { y?: number | [op: string, value: number] }]>
}

interface ServerMessage extends Patch {
  data?: Patch[]
}

/** tldraw's own protocol: JSON, of records' differences; in the foreign mix of whole records, from which the server tells them. */
export function tldrawDialect(mix: Mix): Dialect {
  const schema = createTLSchema({ shapes: defaultShapeSchemas, bindings: defaultBindingSchemas }).serialize()
  const connect = { type: 'connect', connectRequestId: 'bench', lastServerClock: -1, protocolVersion: PROTOCOL_VERSION, schema }
  const change = (writer: number, n: number): unknown[] => (mix === 'own' ? ['patch', { x: ['put', n * 1.5], y: ['put', n] }] : ['put', rectangle(WRITER_PREFIX + writer, n * 1.5, n)])
  const push = (diff: object, clientClock: number): Uint8Array => Buffer.from(JSON.stringify({ type: 'push', clientClock, diff }))
  return {
    isText: true,
    welcomes: true,
    hello: () => [Buffer.from(JSON.stringify(connect))],
    begin: (_room, writer) => push({ [WRITER_PREFIX + writer]: ['put', rectangle(WRITER_PREFIX + writer, 0, 0)] }, 0),
    move: (_room, writer, n) => push({ [WRITER_PREFIX + writer]: change(writer, n) }, n),
    read(payload, reader) {
      if (!reader.wantsMoves && payload.indexOf(CONNECT) !== CONNECT_AT) return reader.onCount(countPatches(payload))
      const message = JSON.parse(payload.toString()) as ServerMessage
      if (message.type === 'connect') reader.onJoined()
      for (const part of message.data ?? [message]) if (part.type === 'patch' || part.type === 'connect') tellMoves(part, reader)
    },
    *write(_room, changes) {
      const known = new Set<string>()
      let clock = 0
      for (const records of changes) yield push(Object.fromEntries(records.map((record) => [record.id, mix === 'own' ? changeOf(record, known) : ['put', record]])), ++clock)
    },
    apply(payloads) {
      const records = payloads.map((payload) => JSON.parse(payload.toString()) as { type: string; diff?: Record<string, [op: string, record: BoardRecord]> })
      return fillStore(records.flatMap(({ type, diff }) => (type === 'connect' ? Object.values(diff ?? {}).map(([, record]) => record) : [])))
    },
  }
}

function tellMoves({ diff = {} }: Patch, reader: Reader): void {
  for (const [id, [, change]] of Object.entries(diff)) {
    if (change?.y !== undefined && id.startsWith(WRITER_PREFIX)) reader.onMoves(Number(id.slice(WRITER_PREFIX.length)), typeof change.y === 'number' ? change.y : change.y[1])
  }
}

function countPatches(payload: Buffer): number {
  let count = 0
  for (let at = payload.indexOf(PATCH); at >= 0; at = payload.indexOf(PATCH, at + PATCH.length)) count++
  return count
}

/** A record as a whole the first time, its place from then on. */
function changeOf(record: BoardRecord, known: Set<string>): object {
  if (known.has(record.id)) return ['patch', { x: ['put', record.x], y: ['put', record.y] }]
  known.add(record.id)
  return ['put', record]
}
