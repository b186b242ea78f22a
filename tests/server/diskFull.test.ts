import { once } from 'node:events'
import type { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test, vi } from 'vitest'
import { examine } from '../../server/maintenance/doctor.ts'
import { openDataDir } from '../../server/storage/sqlite/dataDir.ts'
import { RawClient } from './support/rawClient.ts'
import { limitPages, mountSmallDisk, type FullPlace } from './support/fullPlaces.ts'
import { startTestServer } from './support/testServer.ts'

const DISK_MEGABYTES = 48
const EDITS = 40
/** Together more than the log holds without taking room from the disk. */
const EDIT_BYTES = 150_000

const opened = vi.hoisted(() => ({ connections: [] as unknown[] }))

vi.mock(import('node:sqlite'), async (original) => {
  const sqlite = await original()
  class RememberedDatabase extends sqlite.DatabaseSync {
    constructor(...args: ConstructorParameters<typeof sqlite.DatabaseSync>) {
      super(...args)
      opened.connections.push(this)
    }
  }
  return { ...sqlite, DatabaseSync: RememberedDatabase }
})

const disk = mountSmallDisk(DISK_MEGABYTES)
if (typeof disk === 'string') console.log(`${disk}; a database at its limit of pages stands in for a full disk.`)
const places: FullPlace[] = [...(typeof disk === 'string' ? [] : [disk]), limitPages(() => opened.connections.at(-1) as DatabaseSync)]
afterAll(() => places.forEach((place) => place.dispose()))

/** Resolves when the server has read everything that was sent before, and tried to store it. */
async function settled({ socket }: RawClient): Promise<void> {
  for (let round = 0; round < 2; round++) {
    socket.ping()
    await once(socket, 'pong')
  }
}

test.each(places.map((place) => [place.name, place] as const))('D3: %s that is full, and then has room again: nothing is lost, and nothing was promised meanwhile', async (_name, place) => {
  const started = await startTestServer({ storage: openDataDir(place.dir) })
  const board = await started.create()
  const [writer, reader] = [board.keys.editor, board.keys.viewer].map((key) => new RawClient(started.url, board.id, key)) as [RawClient, RawClient]
  for (const client of [writer, reader]) await client.until(() => client.hasPage('page:page'))
  await writer.until(() => writer.saved === 1)
  place.fill()
  const pages = Array.from({ length: EDITS }, (_, edit) => `page:${edit}-${'x'.repeat(EDIT_BYTES)}`)
  for (const page of pages) writer.addPage(page)
  await settled(writer)
  const [savedWhileFull, seenWhileFull] = [writer.saved, pages.filter((page) => reader.hasPage(page))]
  expect(savedWhileFull).toBeLessThan(EDITS + 1)
  expect(seenWhileFull.length).toBeLessThanOrEqual(savedWhileFull)
  expect([writer, reader].map(({ socket }) => socket.readyState)).toEqual([1, 1])
  expect((await started.get('/healthz')).status).toBe(200)
  place.free()
  await writer.until(() => writer.saved === EDITS + 1)
  await reader.until(() => pages.every((page) => reader.hasPage(page)))
  for (const { socket } of [writer, reader]) socket.terminate()
  await started.server.close()
  const storage = openDataDir(place.dir)
  await storage.close()
  expect((await examine(place.dir)).findings).toEqual([])
})
