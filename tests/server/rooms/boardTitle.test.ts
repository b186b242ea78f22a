import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mayRetitle } from '../../../server/rooms/board/boardTitle.ts'
import { scanUpdate } from '../../../server/updates/scanUpdate.ts'
import { createRecordMap } from '../../../shared/doc/recordMap.ts'
import { OneBoard } from '../support/oneBoard.ts'
import type { RawClient } from '../support/rawClient.ts'

describe('the title that lists show', () => {
  let at: OneBoard

  beforeEach(async () => {
    at = await OneBoard.open()
  })
  afterEach(() => at.end())

  const listed = async (): Promise<string> => ((await (await at.started.get(`/api/boards/${at.board.id}`, at.board.keys.viewer)).json()) as { title: string }).title

  async function rename({ records, until }: { records: RawClient['records']; until(): Promise<void> }, name: string): Promise<void> {
    records.transact('test', () => records.set({ ...records.get('document:document'), id: 'document:document', typeName: 'document', name }))
    await until()
  }

  test('is the new one as soon as its writer is told that it is saved', async () => {
    const writer = await at.join(at.board.keys.editor)
    for (const name of ['Search', 'Ads', 'Feed']) {
      const saved = writer.saved
      await rename({ records: writer.records, until: () => writer.until(() => writer.saved > saved) }, name)
      expect(await listed()).toBe(name)
    }
  })

  test('is the new one as soon as somebody else has it, also when it comes with other edits', async () => {
    const [writer, reader] = [await at.join(at.board.keys.editor), await at.join(at.board.keys.viewer)]
    writer.addPage('page:before')
    await rename({ records: writer.records, until: () => reader.until(() => reader.records.get('document:document')?.name === 'Search') }, 'Search')
    expect(await listed()).toBe('Search')
  })
})

describe('an update', () => {
  const write = (change: (records: ReturnType<typeof createRecordMap>) => void): boolean => {
    const doc = new Y.Doc()
    const records = createRecordMap(doc)
    records.transact('test', () => records.set({ id: 'shape:a', typeName: 'shape', x: 0, y: 0, props: { w: 1 } }))
    let update: Uint8Array = new Uint8Array()
    doc.on('update', (bytes: Uint8Array) => void (update = bytes))
    records.transact('test', () => change(records))
    const scanned = scanUpdate(update)
    return scanned !== undefined && mayRetitle(scanned)
  }
  const shape = { id: 'shape:a', typeName: 'shape', x: 0, y: 0, props: { w: 1 } }

  test.each([
    ['a drag', { ...shape, x: 5 }, false],
    ['a new size', { ...shape, props: { w: 2 } }, false],
    ['another property', { ...shape, opacity: 0.5 }, false],
    ['a property named like it', { ...shape, props: { w: 1, name: 'x' } }, false],
    ['a new shape', { ...shape, id: 'shape:b' }, false],
    ['a name', { ...shape, name: 'x' }, true],
    ['a document', { id: 'document:document', typeName: 'document', name: 'x' }, true],
  ])('may give the board another title: %s', (_what, record, expected) => {
    expect(write((records) => records.set(record))).toBe(expected)
  })
})
