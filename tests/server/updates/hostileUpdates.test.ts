import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HostileScene } from '../../soak/hostile/hostileScene.ts'
import { aheadOf, beyondAnyNumber, deleteRanges, deleteRangesOfOwn, deletesBeforeInserts, emptyContents, emptyString, gap, gapFlood, HUGE, hugeCollected, manyBinaries, manyClients, nestedTypes, partialOverlaps, subdocs, type Messages } from '../../fakes/hostileAttacks.ts'
import { deepValues, emptyObjects, falseCounts, longRootName, manyRootNames, protoKeys, spoiledRoots } from '../../fakes/hostileContents.ts'
import { conflicts, CONFLICTS, cycle, oddReferences, splitDeleted, splitText } from '../../fakes/hostileReferences.ts'

/** Lower and higher than the ids of the people there, because Yjs decides conflicts by that. */
const EVES = [501, 40_001]
const MAX_KEPT_BYTES = 4 * 1024
const HONEST_WRITES = 500
const LIMIT_MS = 240_000

let scene: HostileScene

beforeEach(async () => {
  scene = await HostileScene.open()
  await scene.edit(5)
})
afterEach(() => scene.end())

/** The code that an attacker is put out with, or undefined; anything but a refusal fails. */
async function attack(messages: Messages): Promise<number | undefined> {
  const code = await scene.attack(messages, scene.attacker())
  expect(code === undefined || code === 1008 || code === 1013 || code === 4528 || (code >= 4400 && code < 4500)).toBe(true)
  return code
}

/** What is wrong after everybody went on: the room sleeps and wakes, and the board is opened and compacted afterwards. */
async function afterwards(): Promise<string[]> {
  await scene.edit(3)
  await scene.rest()
  await scene.edit(3)
  return scene.judge()
}

describe.each(EVES)('sent by client %i, may be taken and spoils nothing:', (eve) => {
  test.each<[string, Messages]>([
    ['1: an empty string, then a delete of it', emptyString(eve)],
    ['4: an empty string alone', emptyString(eve).slice(0, 1)],
    ['5: lengths of 2^55', beyondAnyNumber(eve)],
    ['2: forty collected items of 2^53 - 2', hugeCollected(eve)],
    ['2: forty deleted items of 2^53 - 2', hugeCollected(eve, 'deleted')],
    ['2: one deleted item of 2^53 - 2', hugeCollected(eve, 'deleted', HUGE, 1)],
    ['2: one collected item of 2^31', hugeCollected(eve, 'gc', 2 ** 31, 1)],
    ['a gap', gap(eve)],
    ['deletes before what they delete', deletesBeforeInserts(eve)],
    ['structs that begin before the end of what is known', partialOverlaps(eve)],
    ['two clients that wait for each other', cycle(eve)],
    ['deep values, few levels', deepValues(eve, 50)],
    ['a long text in pieces', splitText(eve, 400)],
    ['a name of a root of 10 kB', longRootName(eve, 10_000)],
  ])('%s', async (_name, messages) => {
    await attack(messages)
    expect(await afterwards()).toEqual([])
  })

  test.each<[string, Messages]>([
    ['contents without a length', emptyContents(eve)],
    ['references to itself, to others\' parents, to what was collected', oddReferences(eve)],
    ['keys that every object has', protoKeys(eve)],
    ['the roots of a board used as something else', spoiledRoots(eve)],
    ['counts that the bytes do not hold', falseCounts(eve)],
  ])('%s, each from a session of its own', async (_name, messages) => {
    for (const message of messages) await attack([message])
    expect(await afterwards()).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('costs more than its bytes and is refused before the work:', () => {
  test.each<[string, () => Messages]>([
    ['3: 100,000 subdocs', () => subdocs(501, 100_000)],
    ['3: 100,000 nested types', () => nestedTypes(501, 100_000)],
    ['3: 5,000 nested types, one in the other', () => nestedTypes(501, 5_000, 'deep')],
    ['3: 400,000 binaries', () => manyBinaries(501, 400_000)],
    ['6: 12,000 clients', () => manyClients(12_000)],
    ...CONFLICTS.map((kind): [string, () => Messages] => [`7: 2,000 conflicts, ${kind}`, () => conflicts(501, 2_000, kind)]),
    ['8: 1,000,000 delete ranges of an unknown client', () => deleteRanges(999, 1_000_000)],
    ['8: 1,000,000 delete ranges of somebody who is there', () => deleteRanges(1_001, 1_000_000, 1_000)],
    ['9: 1.6 MB behind a gap, then small ones', () => gapFlood(501, 1_600_000, 100)],
    ['values of 100,000 levels', () => deepValues(501, 100_000)],
    ['4 million empty objects', () => emptyObjects(501, 4_000_000 - 10)],
    ['100,000 names of roots', () => manyRootNames(501, 100_000)],
    ['a name of a root of 4 MB', () => longRootName(501, 4_000_000)],
  ])('%s', async (_name, make) => {
    const before = await scene.storedBytes()
    const code = await attack(make())
    expect(code !== undefined || (await scene.storedBytes()) - before < MAX_KEPT_BYTES).toBe(true)
    expect(await afterwards()).toEqual([])
  }, LIMIT_MS)

  test.each<[string, () => Messages]>([
    ['a long text of which every second letter is deleted', () => splitText(501, 200_000)],
    ['a long deleted stretch, and an origin at each of its clocks', () => splitDeleted(501, 20_000, 'origin')],
    ['a long deleted stretch, and a right origin at each of its clocks', () => splitDeleted(501, 20_000, 'rightOrigin')],
    ['8: 100,000 delete ranges of own items', () => deleteRangesOfOwn(501, 100_000)],
  ])('%s, by its pieces', async (_name, make) => {
    const [first, second] = make()
    await attack([first!])
    const before = await scene.storedBytes()
    const code = await attack([second!])
    expect(code !== undefined || (await scene.storedBytes()) - before < MAX_KEPT_BYTES).toBe(true)
    expect(await afterwards()).toEqual([])
  }, LIMIT_MS)
})

describe('harms the wrong person:', () => {
  test('16: a gap that somebody left, who may be gone, closes nobody who writes 500 times', async () => {
    const eve = scene.attacker()
    await scene.attack(gap(501), eve)
    scene.world.leave(eve.session)
    await scene.edit(HONEST_WRITES)
    expect(await afterwards()).toEqual([])
  }, LIMIT_MS)

  test('16: nor do gaps that many left', async () => {
    for (let client = 501; client < 560; client++) await attack(gap(client))
    await scene.edit(HONEST_WRITES)
    expect(await afterwards()).toEqual([])
  }, LIMIT_MS)

  test.each([false, true])('the id of somebody who is there cannot be used to write ahead of its owner (as step 2: %s)', async (isStep2) => {
    const [ada] = scene.peers
    const clock = ada!.ownClock
    // Ada's next write is on its way and has not heard of it.
    const eve = scene.attacker()
    await scene.attack(aheadOf(1_001, clock), eve, isStep2)
    expect(await afterwards()).toEqual([])
  })

  test('nor that of somebody who has not written yet and is known by a presence', async () => {
    const quiet = await HostileScene.open()
    await quiet.showPresence()
    await quiet.attack(aheadOf(1_001, 0), quiet.attacker())
    await quiet.edit(4)
    expect(await quiet.judge()).toEqual([])
    await quiet.end()
  })
})
