import { expect, type Page } from 'playwright/test'
import * as Y from 'yjs'
import type { Random } from '../../../fakes/random.ts'
import type { Peer } from '../../../server/support/peer.ts'
import { atRest, drawn, saveStatus } from '../canvas.ts'
import { flawsOf, readDrawnBoard, type DrawnBoard, type Flaw } from '../drawnBoard.ts'
import { DRAGS, type Drag } from './drags.ts'
import { whyEnclosed } from './enclosed.ts'
import { deleteOne, INSERTIONS, type Insertion } from './insertions.ts'
import { viewOf } from './onScreen.ts'
import type { Fault, Tally } from './tally.ts'

/** Two people on a board, and somebody who reads its records. */
export interface Session {
  ada: Page
  /** On some boards. */
  ben: Page | undefined
  raw: Peer
  random: Random
  tally: Tally
  name: string
}

const MOST_TRIES = 4
const UNDO_EVERY = 6
const OTHERS: ReadonlySet<string> = new Set(['typed name, by both at once', 'a card, by the other', 'a lane, by the other', 'a card, by both at once'])

/** Brings something onto the board so many times, in a lane and on nothing. */
export async function insertByHand(session: Session, times: number): Promise<void> {
  const { random, ada, ben, raw } = session
  const typed = INSERTIONS['typed name'] as Insertion
  const both: Insertion = async (_, board, chance) => {
    const said = await Promise.all([ada, ben].map((page) => page && typed(page, board, chance)))
    return said.join(' | ')
  }
  const usual = Object.entries(INSERTIONS)
  for (let turn = 0; turn < times; turn += 1) {
    if (random.int(8) === 0) await deleteOne(ada, await readDrawnBoard(ada, raw), random)
    if (random.int(8) === 0) await zoomByHand(ada, random)
    const [input, insertion] = ben !== undefined && turn % 5 === 4 ? ['typed name, by both at once', both] as const : random.int(3) === 0 ? ['typed name', typed] as const : random.pick(usual)
    await step(session, turn, input, insertion, ALL)
  }
}

/** Drags so many times; no link runs through a card then. */
export async function dragByHand(session: Session, times: number): Promise<void> {
  const { random, ada, ben, raw } = session
  const card = DRAGS['a card'] as Drag
  const all: [string, Drag][] = [...Object.entries(DRAGS), ['a card', card], ...(ben === undefined ? [] : withOther(ben))]
  for (const page of pagesOf(session)) await showAll(page)
  for (let turn = 0; turn < times; turn += 1) {
    const [input, drag] = random.pick(all)
    await step(session, turn, input, drag, LINKS)
    // An earlier drag may have moved the view on at its edge.
    const { cards } = await readDrawnBoard(ada, raw)
    if (turn % 5 === 4 && cards.length > 0) for (const page of pagesOf(session)) await showAll(page)
  }
}

function withOther(ben: Page): [string, Drag][] {
  const [card, lane] = [DRAGS['a card'] as Drag, DRAGS['a lane'] as Drag]
  const both: Drag = async (ada, board, chance) => {
    const said = await Promise.all([ada, ben].map((page) => card(page, board, chance)))
    return said.every((one) => one === undefined) ? undefined : 'a card each'
  }
  return [
    ['a card, by the other', (_, board, chance) => card(ben, board, chance)],
    ['a lane, by the other', (_, board, chance) => lane(ben, board, chance)],
    ['a card, by both at once', both],
  ]
}

function pagesOf({ ada, ben }: Pick<Session, 'ada' | 'ben'>): Page[] {
  return ben === undefined ? [ada] : [ada, ben]
}

const ALL: ReadonlySet<Flaw['kind']> = new Set(['overlap', 'title', 'outside', 'loose end', 'crossing', 'label'])
const LINKS: ReadonlySet<Flaw['kind']> = new Set(['loose end', 'crossing', 'label'])

async function step(session: Session, turn: number, input: string, act: Insertion, kinds: ReadonlySet<Flaw['kind']>): Promise<void> {
  const { ada, raw, random, tally, name } = session
  const before = await readDrawnBoard(ada, raw)
  const known = new Set(flawsOf(before).map(({ ids }) => ids))
  const [records, clocks, zooms] = [recordsOf(raw), clocksOf(raw), await zoomsOf(pagesOf(session))]
  let said: string | undefined
  for (let tries = 0; tries < MOST_TRIES && said === undefined; tries += 1) said = await act(ada, before, random)
  if (said === undefined) return
  await calm(session)
  const row = tally.row(input)
  row.done += 1
  const note = (fault: Fault | 'enclosed', words: string): void => tally.note(input, fault, `${words} (${name}, step ${turn}: ${input}, ${said})`)
  const isNew = (flaw: Flaw): boolean => !known.has(flaw.ids) && kinds.has(flaw.kind)
  const after = await readWhenStill(session, (board) => [...flawsOf(board), ...looseNewcomers(before, board, input, kinds)].every((flaw) => !isNew(flaw)), input.includes('both') ? MOST_LOOKS.both : MOST_LOOKS.alone)
  for (const flaw of [...flawsOf(after), ...looseNewcomers(before, after, input, kinds)].filter(isNew)) {
    const why = flaw.kind === 'crossing' ? whyEnclosed(after, flaw.ids.split(' ')[1] ?? '') : undefined
    note(why === undefined ? flaw.kind : 'enclosed', why === undefined ? flaw.words : `${flaw.words}: ${why}`)
  }
  if (JSON.stringify(await zoomsOf(pagesOf(session))) !== JSON.stringify(zooms)) note('zoom', 'the view zoomed')
  if (turn % UNDO_EVERY !== 0 || OTHERS.has(input)) return
  const faults = await undoAndRedo(session, records)
  // Links of the other's that came to lie badly may have been led again by the other, whom undo leaves alone.
  if (writersSince(clocks, raw) > 1) return
  row.undone += 1
  for (const words of faults) note('undo', words)
}

/** New cards that lie in no lane though they should, or reach into one that does not hold them. */
function looseNewcomers(before: DrawnBoard, { cards, lanes }: DrawnBoard, input: string, kinds: ReadonlySet<Flaw['kind']>): Flaw[] {
  if (!kinds.has('outside')) return []
  const known = new Set(before.cards.map(({ id }) => id))
  const isPlanned = /^(typed|talk)/.test(input) && lanes.some(({ text, takes }) => takes && /\b(online|offline)\b/i.test(text))
  return cards.filter(({ id, lane }) => !known.has(id) && lane === undefined).flatMap(({ id, text, box }): Flaw[] => {
    const across = lanes.find((lane) => box.x < lane.box.x + lane.box.width && lane.box.x < box.x + box.width && box.y < lane.box.y + lane.box.height && lane.box.y < box.y + box.height)
    if (across !== undefined) return [{ kind: 'outside', ids: `across ${id}`, words: `${text} lies across the edge of ${across.text}` }]
    return isPlanned ? [{ kind: 'outside', ids: `loose ${id}`, words: `${text} lies in no lane` }] : []
  })
}

/** Gives what was not as it should be, in words. */
async function undoAndRedo(session: Session, before: string): Promise<string[]> {
  const { ada, raw } = session
  const [after, faults]: [string, string[]] = [recordsOf(raw), []]
  for (const [keys, wanted, words] of [['Control+z', before, 'undo did not bring back what was'], ['Control+Shift+z', after, 'redo did not bring back what came']] as const) {
    await ada.keyboard.press(keys)
    await calm(session)
    await readWhenStill(session, () => recordsOf(raw) === wanted)
    if (recordsOf(raw) !== wanted) faults.push(`${words}: ${difference(wanted, recordsOf(raw))}`)
  }
  return faults
}

/** How much each session has written. */
function clocksOf({ doc }: Peer): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

function writersSince(before: ReadonlyMap<number, number>, raw: Peer): number {
  return [...clocksOf(raw)].filter(([client, clock]) => clock > (before.get(client) ?? 0)).length
}

function recordsOf({ records }: Peer): string {
  return JSON.stringify([...records.ids()].toSorted().map((id) => inOrder(records.get(id))))
}

/** The same text for the same value, whatever the order of its keys. */
function inOrder(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]))
}

function difference(wanted: string, is: string): string {
  const [was, now] = [wanted, is].map((text) => new Map((JSON.parse(text) as { id: string }[]).map((one) => [one.id, JSON.stringify(one)])))
  const ids = [...new Set([...(was?.keys() ?? []), ...(now?.keys() ?? [])])].filter((id) => was?.get(id) !== now?.get(id))
  return `${ids.length} records; ${ids.slice(0, 3).map((id) => `${id}: ${fieldsApart(was?.get(id) ?? '{}', now?.get(id) ?? '{}')}`).join('; ')}`
}

function fieldsApart(wanted: string, is: string): string {
  const [was, now] = [wanted, is].map((text) => JSON.parse(text) as Record<string, unknown>)
  const keys = [...new Set(Object.keys({ ...was, ...now }))].filter((key) => JSON.stringify(was?.[key]) !== JSON.stringify(now?.[key]))
  return keys.map((key) => `${key} ${JSON.stringify(was?.[key])} is ${JSON.stringify(now?.[key])}`).join(', ')
}

async function calm({ ada, ben }: Session): Promise<void> {
  for (const page of pagesOf({ ada, ben })) {
    await drawn(page)
    await expect(saveStatus(page)).toHaveText('Saved')
  }
  await atRest(ada)
}

/** What two do at once takes a moment longer to settle. */
const MOST_LOOKS = { alone: 12, both: 30 } as const

/** The board once all that was written has come and is drawn; looked at again as long as it is not as wished, a few times. */
async function readWhenStill({ ada, raw }: Session, isFine: (board: DrawnBoard) => boolean, most: number = MOST_LOOKS.alone): Promise<DrawnBoard> {
  let board = await readDrawnBoard(ada, raw)
  for (let look = 1; look < most && !isFine(board); look += 1) {
    await drawn(ada)
    board = await readDrawnBoard(ada, raw)
  }
  return board
}

function zoomsOf(pages: readonly Page[]): Promise<number[]> {
  return Promise.all(pages.map(async (page) => (await viewOf(page)).zoom))
}

async function showAll(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+1')
  await atRest(page)
}

async function zoomByHand(page: Page, random: Random): Promise<void> {
  const { zoom } = await viewOf(page)
  const keys = zoom > 0.9 ? ['Shift+1'] : zoom < 0.35 ? ['Control+='] : ['Control+=', 'Control+-', 'Shift+1']
  await page.keyboard.press(random.pick(keys))
  await atRest(page)
}
