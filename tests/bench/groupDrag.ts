/**
 * What dragging costs a doc: 50 components, 20,000 transactions, each moving a group of ten, in the layouts a board could
 * have. Then the cost of one write on boards of 50 and of 5,000 records. Run with `npm run bench -- groupDrag`.
 */
import { performance } from 'node:perf_hooks'
import * as Y from 'yjs'
import { createRecordMap } from '../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { componentRecord, shapeId } from '../fakes/boardRecords.ts'
import { seeded } from '../fakes/random.ts'

type Write = (records: readonly BoardRecord[]) => void
type Layout = (doc: Y.Doc) => Write

const TRANSACTIONS = 20_000
const GROUP = 10

const recordMapLayout: Layout = (doc) => {
  const map = createRecordMap(doc)
  return (records) => map.transact('bench', () => records.forEach((record) => map.set(record)))
}

const wholeRecordsLayout: Layout = (doc) => {
  const map = doc.getMap<BoardRecord>('records')
  return (records) => doc.transact(() => records.forEach((record) => map.set(record.id, record)))
}

const nestedMapLayout: Layout = (doc) => {
  const map = doc.getMap<Y.Map<unknown>>('records')
  return (records) => doc.transact(() => records.forEach((record) => {
    const fields = map.get(record.id) ?? map.set(record.id, new Y.Map())
    for (const [key, value] of Object.entries(record)) if (fields.get(key) !== value) fields.set(key, value)
  }))
}

function board(size: number): BoardRecord[] {
  const random = seeded(7)
  const shared = componentRecord('shape:shared')
  return Array.from({ length: size }, () => ({ ...shared, id: shapeId(random), x: random.int(4000), y: random.int(3000) }))
}

interface DragResult {
  /** Encoded doc after the drags over the encoded doc of the same board written afresh. */
  growth: number
  docBytes: number
  wireBytes: number
  /** Median time of one record's write. */
  microsPerWrite: number
}

/** Moves random groups of ten; `writers` take turns, each with a doc of its own, as when several people drag at once. */
function drag(layout: Layout, size: number, transactions: number, writers = 1): DragResult {
  const random = seeded(11)
  const records = board(size)
  const docs = Array.from({ length: writers }, () => new Y.Doc())
  let wireBytes = 0
  docs.forEach((doc, from) => doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'remote') return
    wireBytes += update.length
    docs.forEach((other, to) => to !== from && Y.applyUpdate(other, update, 'remote'))
  }))
  const writes = docs.map(layout)
  writes[0]!(records)
  const times: number[] = []
  for (let turn = 0; turn < transactions; turn += 1) {
    const first = random.int(size - GROUP)
    const group = records.slice(first, first + GROUP).map((record) => ({ ...record, x: random.int(4000), y: random.int(3000) }))
    group.forEach((record, at) => { records[first + at] = record })
    const start = performance.now()
    writes[turn % writers]!(group)
    times.push((performance.now() - start) * 1000 / GROUP)
  }
  const fresh = new Y.Doc()
  layout(fresh)(records)
  const docBytes = Y.encodeStateAsUpdate(docs[0]!).length
  const { length: freshBytes } = Y.encodeStateAsUpdate(fresh)
  return { growth: docBytes / freshBytes, docBytes, wireBytes, microsPerWrite: times.sort((a, b) => a - b)[times.length >> 1]! }
}

function row(name: string, result: DragResult): string {
  const { growth, docBytes, wireBytes, microsPerWrite } = result
  return `${name.padEnd(34)} ${(docBytes / 1000).toFixed(1).padStart(9)} kB  ${growth.toFixed(2).padStart(7)}x  ${(wireBytes / 1e6).toFixed(1).padStart(6)} MB  ${microsPerWrite.toFixed(1).padStart(6)} µs`
}

console.log(`${'50 records, 20,000 drags of ten'.padEnd(34)} ${'doc'.padStart(12)}  ${'of fresh'.padStart(8)}  ${'wire'.padStart(9)}  per write`)
console.log(row('recordMap, 1 writer', drag(recordMapLayout, 50, TRANSACTIONS)))
console.log(row('recordMap, 3 writers in turn', drag(recordMapLayout, 50, TRANSACTIONS, 3)))
console.log(row('Y.Map of whole records', drag(wholeRecordsLayout, 50, TRANSACTIONS)))
console.log(row('Y.Map per record', drag(nestedMapLayout, 50, TRANSACTIONS)))

// In turns and three times, because the machine is rarely quiet and the two must meet the same noise.
const ratios = Array.from({ length: 3 }, () => {
  const small = drag(recordMapLayout, 50, 5_000).microsPerWrite
  const large = drag(recordMapLayout, 5_000, 5_000).microsPerWrite
  console.log(`cost per write: ${small.toFixed(1)} µs at 50 records, ${large.toFixed(1)} µs at 5,000: ${(large / small).toFixed(2)}x`)
  return large / small
})
console.log(`median ${ratios.sort((a, b) => a - b)[1]!.toFixed(2)}x`)
