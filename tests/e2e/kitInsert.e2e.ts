import type { Page } from 'playwright/test'
import { usualKit } from '../../shared/kit/deal/dealKit.ts'
import { layOut } from '../../shared/kit/layOut.ts'
import { newsFeed } from '../../templates/newsFeed.ts'
import { expect, test } from './support/boards.ts'
import { components, saveStatus, shapes } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'

/** The kit with the most records. */
const LARGEST = usualKit(newsFeed)
const CARDS = LARGEST.architecture.nodes.length
/** As long as a question is once its numbers are dealt. */
const LONG_QUESTION = `${'Find what looks like this picture. '.repeat(14)}What would you ask first?`

/** How many updates of the doc this page sends from now on. */
function countUpdates(page: Page): () => number {
  let sent = 0
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => {
    // y-websocket: 0 is sync, and of sync 2 is an update.
    if (typeof payload !== 'string' && payload[0] === 0 && payload[1] === 2) sent += 1
  }))
  return () => sent
}

test('a case study is inserted into a live board: one transaction, one undo, nothing dangling for the other person', async ({ page, makeBoard, joinBoard, rawPeer, server }) => {
  const board = await makeBoard({ kit: KIT.id })
  const sent = countUpdates(page)
  await page.goto(`${server.url}/b/${board.id}#${board.keys.editor}`)
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  const ben = await joinBoard(board)
  const raw = await rawPeer(board)
  const recordsBefore = [...raw.records.ids()].length
  const sentBefore = sent()

  await page.getByRole('button', { name: 'Show the components' }).click()
  await page.getByRole('button', { name: 'Insert a case study' }).click()
  const dialog = page.getByRole('dialog', { name: 'Insert a case study' })
  await dialog.getByRole('searchbox').fill(LARGEST.title)
  await dialog.getByRole('button', { name: LARGEST.title }).click()
  await expect(dialog).toHaveCount(0)
  const all = KIT.architecture.nodes.length + CARDS
  await expect(components(page)).toHaveCount(all)
  await expect(page.locator(`.tl-shape[data-shape-type=component]:not([data-shape-id^="shape:${KIT.id}"])`).last(), 'one looks at what came').toBeInViewport()
  await expect(components(ben)).toHaveCount(all)
  await expect(shapes(ben, 'arrow')).toHaveCount(KIT.architecture.links.length + LARGEST.architecture.links.length)
  await expect.poll(() => [...raw.records.ids()].length).toBe(recordsBefore + layOut(LARGEST).length)
  expect(sent() - sentBefore, 'one transaction').toBe(1)
  const records = [...raw.records.ids()].map((id) => raw.records.get(id))
  const there = new Set(records.map((record) => record?.id))
  expect(records.filter((record) => record?.typeName === 'binding' && !(there.has(String(record.fromId)) && there.has(String(record.toId)))), 'no dangling link').toEqual([])

  await page.keyboard.press('Control+z')
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await expect(components(ben)).toHaveCount(KIT.architecture.nodes.length)
  await expect.poll(() => [...raw.records.ids()].length).toBe(recordsBefore)
  expect(sent() - sentBefore, 'one step back').toBe(2)
  await expect(saveStatus(page)).toHaveText('Saved')
})

test('a board is saved as a kit file, which opens as a new board; a wrong one says its line', async ({ page, makeBoard, server }, testInfo) => {
  const board = await makeBoard({ kit: KIT.id })
  await page.goto(`${server.url}/b/${board.id}#${board.keys.host}`)
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await page.getByRole('button', { name: 'Export an image' }).click()
  await page.getByRole('button', { name: 'Save as a kit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save as a kit' })
  await expect(dialog).toContainText(`${KIT.architecture.nodes.length} components`)
  const question = dialog.getByRole('textbox', { name: 'The question' })
  await expect(question, 'all that the board asks').toHaveValue(KIT.prompt)
  await question.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(LONG_QUESTION)
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save the kit file' }).click()])
  expect(download.suggestedFilename()).toBe(`${KIT.title}.kit.json`)
  const file = testInfo.outputPath('mine.kit.json')
  await download.saveAs(file)

  await page.goto('/')
  await page.locator('input[type="file"]').setInputFiles(file)
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await expect(shapes(page, 'arrow')).toHaveCount(KIT.architecture.links.length)
  await expect(page.getByRole('region', { name: 'Question' })).toContainText(LONG_QUESTION)

  await page.goto('/')
  await page.locator('input[type="file"]').setInputFiles({ name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from('{\n  "sevenstep": "kit/1",\n  "id": "A B"\n}') })
  await expect(page.getByRole('alert')).toContainText('“wrong.json”, line 3: id: must be small letters')
})
