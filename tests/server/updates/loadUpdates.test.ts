import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadDoc } from '../../../server/rooms/doc/loadDoc.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import type { LogRow } from '../../../server/storage/port/storage.ts'
import { conflicts } from '../../fakes/hostileReferences.ts'
import { nestedTypes } from '../../fakes/hostileAttacks.ts'
import { anyBytes, binary, hostileUpdate, type Place } from '../../fakes/hostileUpdates.ts'

const EVE = 501
const ADA = 2_001
const rowsOf = (updates: readonly Uint8Array[]): LogRow[] => updates.map((update, at) => ({ seq: at + 1, log: boardLog('board'), update, actor: 'a', seat: 'editor', atMs: 0 }))
/** A value of the map `test`, or an item beside another. */
const value = (client: number, clock: number, place: Place = { parent: 'test', parentSub: 'a' }): Uint8Array => hostileUpdate({ sections: [{ client, clock, structs: [{ kind: 'any', bytes: anyBytes('1'), count: 1, ...place }] }] })
const emptyBeside = hostileUpdate({ sections: [{ client: EVE, clock: 0, structs: [binary(1), { kind: 'string', text: '', parent: 'records' }] }] })

describe('what was stored is loaded', () => {
  test('U6: with what stands beside something that took no clock, and both are mended for the next time, those that waited first', () => {
    const { doc, damage, waiting } = loadDoc(rowsOf([emptyBeside, value(ADA, 0, { rightOrigin: { client: EVE, clock: 1 } }), value(ADA, 1, { origin: { client: ADA, clock: 0 } })]))
    expect([Y.getState(doc.store, ADA), Y.getState(doc.store, EVE), waiting]).toEqual([2, 1, []])
    expect(damage.map(({ seq }) => seq)).toEqual([2, 3, 1])
    const again = loadDoc(rowsOf([1, 2, 3].map((seq) => damage.find((bad) => bad.seq === seq)!.mended!)))
    expect([Y.equalSnapshots(Y.snapshot(again.doc), Y.snapshot(doc)), again.damage, again.waiting]).toEqual([true, [], []])
  })

  test('U6: and what builds on something that may still come waits for it', () => {
    const late = value(EVE, 0)
    const rows = rowsOf([value(ADA, 0, { origin: { client: EVE, clock: 0 } }), value(ADA, 1, { origin: { client: ADA, clock: 0 } })])
    const before = loadDoc(rows)
    expect([before.waiting, before.damage, before.doc.store.pendingStructs]).toEqual([[1, 2], [], null])
    const after = loadDoc([...rows, { ...rowsOf([late])[0]!, seq: 3 }])
    expect([after.waiting, Y.getState(after.doc.store, ADA)]).toEqual([[], 2])
  })

  test('U6: with nested types as something deleted, beside which others stand', () => {
    const { doc, damage } = loadDoc(rowsOf([nestedTypes(EVE, 20, 'deep')[0]!, value(ADA, 0, { origin: { client: EVE, clock: 0 } })]))
    expect(damage.map(({ seq }) => seq)).toEqual([1])
    expect([...doc.store.clients.get(EVE)!].every(({ deleted }) => deleted)).toBe(true)
    expect(doc.store.clients.get(ADA)?.map(({ deleted, constructor: { name } }) => [deleted, name])).toEqual([[false, 'Item']])
  })

  test('U6: with rivals that nobody can place in bounded time one behind the other, and none of them lost', () => {
    const count = 4_000
    const { doc, damage } = loadDoc(rowsOf(conflicts(EVE, count)))
    expect(damage.map(({ seq, reason }) => [seq, reason])).toEqual([[2, expect.stringContaining('takes too long')]])
    expect([Y.getState(doc.store, EVE), doc.store.clients.get(EVE)?.filter(({ deleted }) => !deleted).length]).toEqual([count, count])
  })
})
