import type { Page } from 'playwright/test'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { layOutBlank } from '../../shared/kit/blank.ts'
import { recordsUpTo } from '../../shared/kit/layers.ts'
import { layOut } from '../../shared/kit/layOut.ts'
import { BLANKS, KITS } from '../../templates/index.ts'
import { componentRecord, linkRecords, withProps } from '../fakes/boardRecords.ts'
import { expect, openBoard, test } from './support/boards.ts'
import { centreOf, drawn, idsOf, shape } from './support/canvas.ts'
import { typeOnScreen } from './support/typeOnScreen.ts'

/** px on screen, less what is rounded on the way. */
const LEAST_PX = { titles: 10.9, labels: 8.9, lanes: 8.9, legend: 8.9 }
/**
 * A board as it opens. Beside the host's panel on the smallest screen a card is 83 px wide and 30 px high: titles of three lines and
 * of words such as "Subscriptions" find no room for letters of 11 px on it, all others do.
 */
interface View {
  width: number
  height: number
  panel: boolean
  least: typeof LEAST_PX
}
const VIEWS: readonly View[] = [
  { width: 1280, height: 720, panel: false, least: LEAST_PX },
  { width: 1440, height: 900, panel: false, least: LEAST_PX },
  { width: 1440, height: 900, panel: true, least: LEAST_PX },
  { width: 1280, height: 720, panel: true, least: { ...LEAST_PX, titles: 9.7 } },
]
const BOARDS = [
  ...KITS.flatMap((kit) => [{ name: `${kit.id}, reference`, records: layOut(kit) }, { name: `${kit.id}, scaffold`, records: recordsUpTo(kit, layOut(kit), 'scaffold') }]),
  ...BLANKS.map((blank) => ({ name: blank.id, records: layOutBlank(blank) })),
]

test('on a small screen every reference, scaffold and blank is shown whole with words that can be read, beside the panel too', async ({ page, makeBoard, rawPeer }) => {
  test.slow()
  const board = await makeBoard({ kit: 'visual-search' })
  await page.addInitScript(() => {
    localStorage.setItem('sevenstep.notebook.open', 'no')
    localStorage.setItem('sevenstep.kitPanel.open', 'no')
  })
  const [first] = VIEWS
  await page.setViewportSize(first ?? { width: 0, height: 0 })
  // So that a view is where it goes at once.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openBoard(page, board, 'host')
  const peer = await rawPeer(board)
  await page.evaluate(() => document.fonts.ready)
  await expect.poll(() => unread(page, LEAST_PX), 'as it opens').toBe('')
  let now = first
  for (const [at, { name, records }] of BOARDS.entries()) {
    // One page for all of them: another person takes one off the board and puts the next one in its place.
    peer.records.transact('test', () => {
      for (const old of [...peer.records.ids()]) if (/^(shape|binding):/.test(old)) peer.records.delete(old)
      for (const record of records) peer.records.set(record)
    })
    for (const type of ['component', 'arrow']) {
      const ids = records.filter((record) => record.typeName === 'shape' && record.type === type).map(({ id }) => id).sort()
      await expect.poll(() => idsOf(page, type)).toEqual(ids)
    }
    // There and back again, because opening and closing a panel takes longer than all else.
    for (const view of at % 2 === 0 ? VIEWS : VIEWS.toReversed()) {
      if (view.panel !== now?.panel) await page.getByRole('button', { name: 'Interview kit' }).click()
      if (view.width !== now?.width) await page.setViewportSize(view)
      now = view
      // Once more while the canvas has not taken the new size in, or labels are not planned for it.
      await expect.poll(() => unreadOfWhole(page, view), { message: `${name} at ${view.width}${view.panel ? ' beside the panel' : ''}`, intervals: [20, 50, 100, 200] }).toBe('')
    }
  }
})

/** Shows the whole board, and says what of it cannot be read. */
async function unreadOfWhole(page: Page, { width, panel, least }: View): Promise<string> {
  const besideCanvas = await page.getByTestId('canvas').evaluate((canvas) => innerWidth - canvas.getBoundingClientRect().width)
  if (page.viewportSize()?.width !== width || besideCanvas > 0 !== panel) return 'not as wide yet'
  await page.keyboard.press('Shift+1')
  await drawn(page)
  return unread(page, least)
}

async function unread(page: Page, least: typeof LEAST_PX): Promise<string> {
  const type = await typeOnScreen(page)
  const sorts = ['titles', 'labels', 'lanes', 'legend'] as const
  const small = sorts.filter((sort) => type[sort].px < least[sort]).map((sort) => `${sort} ${type[sort].px.toFixed(2)}`)
  const cut = type.titles.cut + type.lanes.cut
  return [...small, ...(cut > 0 ? [`${cut} cut`] : []), ...(type.wordless > 0 ? [`${type.wordless} without words`] : [])].join(', ')
}

test('what is cut tells all of it to a mouse that rests on it', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ title: 'Long names' })
  const peer = await rawPeer(board)
  const long = 'Candidate generation service for all the people who are new to it and have no watch history of any sort yet'
  const card = (id: string, x: number, props: object): BoardRecord => withProps(componentRecord(id, { x, y: 200 }), { h: 64, attrs: {}, ...props })
  const [link, ...ends] = linkRecords('shape:link', 'shape:long', 'shape:short')
  peer.records.transact('test', () => {
    peer.records.set(card('shape:long', 0, { title: long, technology: 'PyTorch' }))
    peer.records.set(card('shape:short', 500, { title: 'Ranker' }))
    for (const record of [link, ...ends]) if (record !== undefined) peer.records.set(record)
  })
  const page = await joinBoard(board)
  await page.setViewportSize({ width: 1280, height: 720 })
  const words = page.getByRole('tooltip').filter({ hasText: long })
  const { x, y } = await centreOf(shape(page, 'shape:long'))
  await page.mouse.move(x, y + 8, { steps: 4 })
  await expect(words).toHaveText(`${long}PyTorch`)
  await expect(words).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(words).toHaveCount(0)
  await page.mouse.move(x, y, { steps: 4 })
  await expect(words).toBeVisible()
  await page.mouse.down()
  await page.mouse.move(x + 40, y + 160, { steps: 8 })
  await expect(words, 'while it is dragged').toHaveCount(0)
  await page.mouse.up()
  const dragged = await centreOf(shape(page, 'shape:long'))
  await page.mouse.move(dragged.x, dragged.y, { steps: 4 })
  await expect(words).toBeVisible()
})
