import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rowsOf } from '../../../server/rooms/commit/logRows.ts'
import type { StoredWrite } from '../../../server/rooms/commit/pendingWrites.ts'
import { scanUpdate } from '../../../server/updates/scanUpdate.ts'
import { seeded } from '../../fakes/random.ts'
import { FakeClock } from '../support/fakeClock.ts'
import { fakeSession } from '../support/fakeSession.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'

const clock = new FakeClock()

/** Somebody who writes into a list, as updates that follow on all they have seen. */
class Person {
  readonly doc = new Y.Doc()
  readonly session
  readonly list = this.doc.getArray<number>('list')
  #written: Uint8Array = new Uint8Array()

  constructor(name: string, client: number) {
    this.doc.clientID = client
    this.session = fakeSession(clock, name).session
    this.doc.on('update', (update: Uint8Array) => void (this.#written = update))
  }

  write(change: (list: Y.Array<number>) => void): StoredWrite {
    this.doc.transact(() => change(this.list))
    const update = this.#written
    const entry = { log: boardLog('board'), update, actor: this.session.id, seat: this.session.seat, atMs: 0 }
    return { session: this.session, count: 1, entry, update: scanUpdate(update)! }
  }

  read(other: Person): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc))
  }
}

const people = (): [Person, Person] => [new Person('ada', 1), new Person('ben', 2)]

describe('the rows of a commit', () => {
  test('hold what one person wrote as one row, also between those of others', () => {
    const [ada, ben] = people()
    const writes = [ada.write((list) => list.push([1])), ben.write((list) => list.push([5])), ada.write((list) => list.push([2])), ada.write((list) => {
      list.delete(0)
      list.push([3])
    })]
    const rows = rowsOf(writes)
    expect(rows.map(({ actor }) => actor)).toEqual(['ada', 'ben'])
    const read = new Y.Doc()
    Y.applyUpdate(read, rows[0]!.update)
    expect(read.getArray('list').toJSON()).toEqual([2, 3])
  })

  test('keep apart what builds on what somebody else wrote in between', () => {
    const [ada, ben] = people()
    const first = ada.write((list) => list.push([1]))
    ben.read(ada)
    const second = ben.write((list) => list.push([2]))
    ada.read(ben)
    const third = ada.write((list) => list.push([3]))
    const fourth = ada.write((list) => list.delete(1))
    expect(rowsOf([first, second, third, fourth]).map(({ update }) => update)).toEqual([first, second, third, fourth].map(({ entry }) => entry.update))
  })

  test('bring back the same doc from whatever people write, and no row waits for a later one', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed)
      const [ada, ben] = people()
      const writes: StoredWrite[] = []
      for (let step = 0; step < 40; step++) {
        const [who, other] = random.int(2) === 0 ? [ada, ben] : [ben, ada]
        if (random.int(4) === 0) who.read(other)
        writes.push(who.write((list) => (list.length > 2 && random.int(3) === 0 ? list.delete(random.int(list.length)) : list.insert(random.int(list.length + 1), [step]))))
      }
      const rows = rowsOf(writes)
      const [plain, merged] = [new Y.Doc(), new Y.Doc()]
      for (const { entry } of writes) Y.applyUpdate(plain, entry.update)
      for (const { update } of rows) {
        Y.applyUpdate(merged, update)
        expect([merged.store.pendingStructs, merged.store.pendingDs], `seed ${seed}`).toEqual([null, null])
      }
      expect(merged.getArray('list').toJSON(), `seed ${seed}`).toEqual(plain.getArray('list').toJSON())
      expect(Y.equalSnapshots(Y.snapshot(merged), Y.snapshot(plain)), `seed ${seed}`).toBe(true)
      expect(rows.length).toBeLessThan(writes.length)
    }
  })
})
