import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { seedBoard } from '../../server/boards/seedBoard.ts'
import { backUp } from '../../server/maintenance/backup.ts'
import { examine } from '../../server/maintenance/doctor.ts'
import { step1Frame, step2Frame } from '../../shared/protocol/frames.ts'
import { boardLog } from '../../server/storage/port/logId.ts'
import { openDataDir } from '../../server/storage/sqlite/dataDir.ts'
import type { Storage } from '../../server/storage/port/storage.ts'
import { SEATS } from '../../shared/protocol/seats.ts'
import { beyondAnyNumber, deleteRanges, emptyString, hugeCollected, manyClients, type Messages } from '../fakes/hostileAttacks.ts'
import { appendRows, baseWith, OldAuthor } from '../fakes/hostileDatabase.ts'
import { seat } from '../soak/hostile/honestPeer.ts'
import { HostileScene } from '../soak/hostile/hostileScene.ts'
import { BOARD } from '../soak/hostile/hostileWorld.ts'
import { joinAsNew } from '../soak/hostile/oracle.ts'
import { recordsOf } from './support/draggedBoard.ts'

const EVE = 501
const ADA = 2_001
const BEN = 2_002

/** What the older build stored, and what of it cannot stay. */
const POISONS: readonly [string, Messages, boolean][] = [
  ['1: an empty string, and a delete of it', emptyString(EVE), true],
  ['4: an empty string', emptyString(EVE).slice(0, 1), true],
  ['2: forty collected items of 2^53 - 2', hugeCollected(EVE), true],
  ['2: forty deleted items of 2^53 - 2', hugeCollected(EVE, 'deleted'), true],
  ['2: one deleted item of 2^53 - 2', hugeCollected(EVE, 'deleted', undefined, 1), false],
  ...beyondAnyNumber(EVE).map((message, at): [string, Messages, boolean] => [`5: lengths of 2^55, message ${at}`, [message], at === 0]),
  ['5: lengths of 2^55, all of them', beyondAnyNumber(EVE), true],
  ['6: 12,000 clients', manyClients(12_000), false],
  ['8: 100,000 delete ranges of an unknown client', deleteRanges(999, 100_000), false],
  ['three of them', [...emptyString(EVE).slice(0, 1), ...hugeCollected(EVE + 10), ...emptyString(EVE + 20)], true],
]

/** With any other, a browser can no longer say what it holds, or says it in numbers that nobody can read. */
const RETURNING = POISONS.filter(([name]) => /^(2: one|5: lengths of 2\^55, message [123]|6|8)/.test(name))

/** Poison that a base can hold: the sections of one update. */
const BASES: readonly [string, Uint8Array, ReadonlyMap<number, number>][] = [
  ['an empty string', emptyString(EVE)[0]!, new Map([[EVE, 1]])],
  ['one collected item of 2^53 - 2', hugeCollected(EVE, 'gc', undefined, 1)[0]!, new Map([[EVE, 2 ** 53 - 2]])],
  ['two collected items of 2^53 - 2', hugeCollected(EVE, 'gc', undefined, 2)[0]!, new Map([[EVE, 2 ** 54 - 4]])],
  ['a deleted item of 2^55', beyondAnyNumber(EVE)[0]!, new Map([[EVE, 2 ** 55]])],
  ['12,000 clients', manyClients(12_000)[0]!, new Map(Array.from({ length: 12_000 }, (_, at) => [10_001 + at, 1]))],
]

let dir: string
let storage: Storage
let wanted: Map<string, number>
let ada: OldAuthor
let ben: OldAuthor

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-bricked-'))
  storage = openDataDir(dir)
  wanted = new Map()
  ada = new OldAuthor(ADA, wanted)
  ben = new OldAuthor(BEN, wanted)
  const seed = seedBoard('Old', [])
  const seats = SEATS.map((name, index) => ({ seat: name, epoch: 0, keyHash: new Uint8Array(32).fill(index) }))
  await storage.createBoard({ ...BOARD, seats }, { log: boardLog(BOARD.id), update: seed, actor: 'seed', seat: 'host', atMs: 0 })
  ada.hear([seed])
  ben.hear([seed])
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Both write, each row heard by the other; the last row. */
async function write(round: string): Promise<number> {
  let seq = 0
  for (let count = 0; count < 3; count++) {
    for (const [name, author, other] of [['ada', ada, ben], ['ben', ben, ada]] as const) {
      const updates = author.edit(`${round}-${name}-${count}`, 10 * count + 1)
      if (updates.length > 0) seq = await appendRows(storage, BOARD.id, updates, name)
      other.hear(updates)
    }
  }
  return seq
}

function placesIn(doc: Y.Doc | undefined): Map<string, unknown> {
  const records = doc === undefined ? [] : [...recordsOf(doc)]
  return new Map(records.filter(([id]) => id.startsWith('shape:')).map(([id, record]) => [id, record.x]))
}

/** Opens, compacts and opens again: what is missing or wrong each time, and what the second opening still finds. */
async function faults(isPutAside: boolean): Promise<unknown[]> {
  const scene = await HostileScene.open(storage)
  const { world, findings } = scene
  const missing = (): string[] => {
    const places = placesIn(joinAsNew(world, findings))
    return [...wanted].filter(([id, x]) => places.get(id) !== x).map(([id]) => `${id} is missing`)
  }
  const found: unknown[] = missing()
  await scene.edit(2)
  await world.close()
  await world.compact()
  const { boards, findings: told } = await examine(dir)
  if (boards !== 1 || (told.length === 0 && isPutAside)) found.push(`the doctor sees ${boards} boards and says ${JSON.stringify(told)}`)
  const copied = backUp(dir, join(dir, 'copy.db'))
  if (!copied.ok) found.push(copied.sentence)
  findings.notes.clear()
  await world.open()
  found.push(...missing(), ...findings.notes.keys())
  await world.close()
  await scene.end()
  return [...found, ...scene.violations]
}

describe('a board on which an older build stored', () => {
  test.each(POISONS)('U6: %s: opens with all that was drawn before and after', async (_name, poison, isPutAside) => {
    await write('before')
    await appendRows(storage, BOARD.id, poison, 'eve')
    for (const author of [ada, ben]) author.hear(poison)
    await write('after')
    expect(await faults(isPutAside)).toEqual([])
  })

  test.each(POISONS)('%s: opens when it came first and what others drew stands beside it', async (_name, poison, isPutAside) => {
    await appendRows(storage, BOARD.id, poison, 'eve')
    for (const author of [ada, ben]) author.hear(poison)
    await write('after')
    expect(await faults(isPutAside)).toEqual([])
  })

  test.each(RETURNING)('%s: takes back the people who still have it in their browsers', async (_name, poison) => {
    await write('before')
    await appendRows(storage, BOARD.id, poison, 'eve')
    ada.hear(poison)
    await write('after')
    const scene = await HostileScene.open(storage)
    const { session, link } = seat(scene.world.clock, 'ada-again', 'editor')
    scene.world.join(session)
    scene.world.receive(session, step1Frame(Y.encodeStateVector(ada.doc)))
    scene.world.receive(session, step2Frame(Y.encodeStateAsUpdate(ada.doc)))
    expect(await scene.world.flush()).toBe(true)
    expect([link.closed, scene.violations]).toEqual([undefined, []])
    expect(placesIn(joinAsNew(scene.world, scene.findings))).toEqual(wanted)
    await scene.end()
  })
})

describe('a board with a base of an older build that holds', () => {
  test.each(BASES)('%s: opens with all that was drawn before and after', async (_name, poison, ends) => {
    await write('before')
    const seq = await appendRows(storage, BOARD.id, [poison], 'eve')
    await storage.addBase(boardLog(BOARD.id), baseWith(ada.doc, poison, ends, seq))
    for (const author of [ada, ben]) author.hear([poison])
    await write('after')
    expect(await faults(false)).toEqual([])
  })

  test.each(BASES)('%s: opens when nothing came after', async (_name, poison, ends) => {
    await write('before')
    const seq = await appendRows(storage, BOARD.id, [poison], 'eve')
    await storage.addBase(boardLog(BOARD.id), baseWith(ada.doc, poison, ends, seq))
    expect(await faults(false)).toEqual([])
  })
})
