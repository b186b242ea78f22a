import type { Page } from 'playwright/test'
import type { RecordMap } from '../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { ATTACKS, bookmark, box, line, words } from '../client/content/attackRecords.ts'
import { componentRecord, linkRecords } from '../fakes/boardRecords.ts'
import { expectAccessible } from './support/axe.ts'
import { expect, linkTo, test } from './support/boards.ts'
import { components, dragShape, gripOf, placeOf, saveStatus, shape } from './support/canvas.ts'
import { BALANCER, DECODER, KIT, QUERY_LANE } from './support/kitBoard.ts'

/** What is sent behind all else: who has it has everything, and nothing comes or goes under the pointer any more. */
const LAST = 'shape:last'
const PARTS = KIT.architecture.nodes.length

/** Each record of the table under an id of its own, but for the board's settings, of which there is one. */
function attackAll(records: RecordMap): void {
  ATTACKS.forEach(([, record], at) => {
    const id = record.id.endsWith(':attack') ? `${record.id}-${at}` : record.id
    if (record.typeName !== 'document') records.transact('attack', () => records.set({ ...record, id }))
  })
}

function many(count: number, make: (at: number) => BoardRecord): BoardRecord[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

/** Values that spoil what was on the board before, and something far away that would lead the eye from it. */
function spoil(records: RecordMap): void {
  const change = (id: string, fields: Record<string, unknown>): void => records.set({ ...records.get(id)!, ...fields })
  records.transact('spoil', () => {
    change('page:page', { name: 7 })
    change('document:document', { gridSize: 1e-9 })
    change(QUERY_LANE, { type: 'alien' })
    change(DECODER, { x: 'nowhere' })
    records.set({ ...box({}, { x: 900_000, y: 900_000 }), id: 'shape:far' })
  })
  records.transact('last', () => records.set({ ...box({}, { x: 900_000, y: 900_200 }), id: LAST }))
}

/** A thousand frames in each other, as many pages before all others, and a heap of boxes on the first component. */
function flood(records: RecordMap): void {
  const frame = (at: number) => componentRecord(`shape:deep-${at}`, { type: 'frame', parentId: at === 0 ? 'page:page' : `shape:deep-${at - 1}`, props: { w: 300, h: 200, name: 'x', color: 'black' } })
  const page = (at: number) => ({ id: `page:!${at}`, typeName: 'page', name: `Lost ${at}`, index: 'Zz', meta: {} })
  const inHeap = (at: number) => ({ ...box({ richText: words('heap') }, { x: 900, y: 900 }), id: `shape:heap-${at}` })
  for (const group of [many(1_000, frame), many(1_000, page), many(5_000, inHeap)]) {
    records.transact('flood', () => group.forEach((record) => records.set(record)))
  }
}

async function showsTheKit(page: Page): Promise<void> {
  await expect(components(page)).toHaveCount(PARTS)
  await expect(shape(page, BALANCER)).toBeVisible()
}

/** A press on a component selects it, as on any board. */
async function answers(page: Page, id: string): Promise<void> {
  const { x, y } = await gripOf(page, id)
  await page.mouse.click(x, y)
  await expect(page.getByRole('region', { name: 'Inspector' }).or(page.locator('.ss-inspector'))).toBeVisible()
  await page.keyboard.press('Escape')
}

test('hostile records stop nobody, live or later, and can be seen and deleted', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, attacker] = [await joinBoard(board), await rawPeer(board)]
  await test.step('each kind on its own, while somebody draws', async () => {
    attackAll(attacker.records)
    spoil(attacker.records)
    await expect(shape(ada, LAST)).toHaveCount(1)
    await expect(notice(ada)).toBeVisible()
    await showsTheKit(ada)
    await answers(ada, BALANCER)
  })
  const ben = await test.step('the same for somebody who opens the board', async () => {
    const page = await joinBoard(board)
    await showsTheKit(page)
    await answers(page, DECODER)
    await expect(notice(page)).toBeVisible()
    return page
  })
  await test.step('the notice says what they are, and one can go', async () => {
    await ben.getByRole('button', { name: 'See which' }).focus()
    await ben.keyboard.press('Enter')
    const dialog = ben.getByRole('dialog', { name: 'Parts that are not shown' })
    await expect(dialog.getByText('The points of a stroke cannot be read.').first()).toBeVisible()
    await expectAccessible(ben, 'the parts that are not shown', 'dialog')
    await dialog.getByRole('button', { name: 'Delete Stroke' }).first().click()
    await expect(dialog.getByText('Stroke is deleted.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Delete all' }).click()
    await dialog.getByRole('button', { name: /^Delete \d+ parts$/ }).click()
    await expect(dialog.getByText('Everything on this board is shown.')).toBeVisible()
    await ben.keyboard.press('Escape')
    for (const page of [ada, ben]) await expect(notice(page)).toHaveCount(0)
  })
  for (const page of [ada, ben]) await showsTheKit(page)
  await expect(saveStatus(ben)).toHaveText('Saved')
  expect(attacker.records.get(QUERY_LANE), 'what was spoilt is put right').toMatchObject({ type: 'lane' })
})

test('a flood leaves what was there before in sight', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const attacker = await rawPeer(board)
  flood(attacker.records)
  const ada = await joinBoard(board)
  await showsTheKit(ada)
  await expect(notice(ada)).toBeVisible()
  const before = attacker.records.get(BALANCER)
  const moved = await dragShape(ada, BALANCER, { x: 24, y: 14 })
  await expect.poll(() => attacker.records.get(BALANCER), 'the move reaches others').not.toBe(before)
  await expect.poll(() => placeOf(ada, BALANCER)).toEqual(moved)
})

test('records that are only odd are drawn, and everything can be done with them', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const attacker = await rawPeer(board)
  const odd = oddRecords()
  attacker.records.transact('odd', () => odd.forEach((record) => attacker.records.set(record)))
  const ada = await joinBoard(board)
  await showsTheKit(ada)
  await expect(notice(ada)).toHaveCount(0)
  const all = ada.locator('.tl-shape')
  const count = await all.count()
  await answers(ada, BALANCER)
  await ada.keyboard.press('ControlOrMeta+a')
  await ada.keyboard.press('ControlOrMeta+d')
  await expect(components(ada)).toHaveCount(2 * PARTS)
  await ada.keyboard.press('ControlOrMeta+z')
  await expect(all).toHaveCount(count)
  await ada.keyboard.press('ControlOrMeta+a')
  await ada.keyboard.press('Delete')
  await expect(all).toHaveCount(0)
  await ada.keyboard.press('ControlOrMeta+z')
  await expect(components(ada)).toHaveCount(PARTS)
  await expect(saveStatus(ada)).toHaveText('Saved')
})

/** Shapes in one place, outlines of no length, a picture that names a bookmark as its own, and a link from a frame to itself. */
function oddRecords(): BoardRecord[] {
  const same = { index: 'a2', x: 0, y: 0 }
  const [arrow, start, end] = linkRecords('shape:loop', 'shape:frame', 'shape:frame')
  return [
    ...many(5, (at) => ({ ...box({}, same), id: `shape:same-${at}` })),
    { ...line({ a1: { id: 'a1', index: 'a1', x: 0, y: 0 }, a2: { id: 'a2', index: 'a2', x: 0, y: 0 } }), id: 'shape:point' },
    { ...bookmark({ src: 'https://example.org/x.png' }), id: 'asset:bookmark' },
    componentRecord('shape:picture', { type: 'image', props: { w: 50, h: 50, playing: true, url: '', assetId: 'asset:bookmark', crop: null, flipX: false, flipY: false, altText: '' } }),
    componentRecord('shape:frame', { type: 'frame', props: { w: 300, h: 200, name: 'x', color: 'black' } }),
    { ...arrow!, parentId: 'shape:frame' }, start!, end!,
  ]
}

test('where the canvas fails as a whole, it opens without the newest parts, and the doc keeps them', async ({ makeBoard, joinBoard, rawPeer, guard }) => {
  guard.allow(/on purpose/)
  const board = await makeBoard({ kit: KIT.id })
  const [ada, peer] = [await joinBoard(board), await rawPeer(board)]
  const before = Object.fromEntries([...peer.records.ids()].map((id) => [id, peer.records.get(id)]))
  await crash(ada)
  await ada.getByRole('button', { name: 'Open without the newest parts' }).click()
  await expect(notice(ada)).toBeVisible()
  await expect(shape(ada, BALANCER)).toBeVisible()
  await expect(components(ada)).not.toHaveCount(PARTS)
  await answers(ada, BALANCER)
  expect(Object.fromEntries([...peer.records.ids()].map((id) => [id, peer.records.get(id)]))).toEqual(before)
  await ada.reload()
  await showsTheKit(ada)
})

/** As an error inside tldraw ends its canvas. */
async function crash(page: Page): Promise<void> {
  await page.getByTestId('canvas').evaluate((canvas) => {
    interface Fiber { memoizedProps?: { value?: { crash?: (error: unknown) => void } }; return?: Fiber }
    const key = Object.keys(canvas).find((name) => name.startsWith('__reactFiber$')) ?? ''
    let fiber = (canvas as unknown as Record<string, Fiber | undefined>)[key]
    while (fiber !== undefined && typeof fiber.memoizedProps?.value?.crash !== 'function') fiber = fiber.return
    fiber?.memoizedProps?.value?.crash?.(new Error('on purpose'))
  })
}

test('what a board says of its own age keeps nobody out, and its host need not believe it', async ({ makeBoard, joinBoard, rawPeer, person }) => {
  const board = await makeBoard({ kit: KIT.id })
  const attacker = await rawPeer(board)
  const meta = attacker.provider.doc.getMap('meta')
  await test.step('nonsense is passed over', async () => {
    meta.set('formatVersion', 99)
    meta.set('schema', 7)
    const ada = await joinBoard(board)
    await showsTheKit(ada)
    await dragShape(ada, BALANCER, { x: 24, y: 14 })
    await expect(saveStatus(ada)).toHaveText('Saved')
  })
  await test.step('what could be is believed until the host says otherwise', async () => {
    meta.set('formatVersion', 2)
    const host = await person()
    await host.goto(linkTo(board, 'host'))
    await host.getByRole('button', { name: 'Edit it anyway' }).click()
    await expect.poll(() => meta.get('formatVersion')).toBe(1)
    await expect(host.getByRole('textbox', { name: 'Board title' })).toBeEnabled()
    await expect(host.getByText(/newer version/)).toHaveCount(0)
  })
})

function notice(page: Page) {
  return page.getByText(/^[\d,]+ parts of this board could not be shown/)
}
