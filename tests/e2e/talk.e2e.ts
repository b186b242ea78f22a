import type { Page } from 'playwright/test'
import { expect, test } from './support/boards.ts'
import { components, saveStatus, shapes } from './support/canvas.ts'
import { drawingFlaws, readDrawnBoard } from './support/drawnBoard.ts'

/** A recommendation system in two lanes, as one would say it. */
const SPOKEN = [
  'online:client->gateway->orchestrator',
  '->cg->ann',
  'orchestrator->ranker->reranker',
  'ranker->feature store',
  'offline:client~>clicks=>kafka=>flink',
  '=>feature store',
  'flink=>warehouse=>trainer+>registry',
  '+>ranker',
  'trainer+>ann',
]
const WRITTEN = `online: client -> gateway -> orchestrator : 12k QPS
orchestrator -> candidate generator -> vector index : 10 ms
orchestrator -> ranker -> reranker : top 100
ranker -> feature store : 20 ms
offline: client ~> clicks => kafka => stream processor
stream processor => feature store : 2 kB
stream processor => warehouse => training pipeline +> model registry : nightly
model registry +> ranker
training pipeline +> vector index`
/** Their titles: words of one's own as they are, what is begun in full. */
const SPOKEN_TITLES = {
  online: ['client', 'gateway', 'orchestrator', 'Candidate generator', 'ann', 'Ranker', 'Re-ranker', 'Feature store'],
  offline: ['clicks', 'Kafka', 'Flink', 'warehouse', 'trainer', 'registry'],
}
const WRITTEN_TITLES = {
  online: ['client', 'gateway', 'orchestrator', 'Candidate generator', 'Vector index', 'Ranker', 'Re-ranker', 'Feature store'],
  offline: ['clicks', 'Kafka', 'Stream processor', 'warehouse', 'Training pipeline', 'Model registry'],
}
const KINDS = { request: 7, feedback: 1, stream: 4, batch: 1, train: 3 }

test('a recommendation system is drawn by keyboard alone in under 60 presses besides names', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard()
  const [page, peer] = [await joinBoard(board), await rawPeer(board)]
  let presses = 0
  const press = async (key: string): Promise<void> => { presses += 1; await page.keyboard.press(key) }
  await press('/')
  for (const [at, line] of SPOKEN.entries()) {
    // What is no letter or space of a name counts: colons and both strokes of an arrow.
    presses += line.replaceAll(/[a-z ]/g, '').length
    await page.keyboard.type(line)
    await press(at === SPOKEN.length - 1 ? 'Enter' : 'Shift+Enter')
  }
  await expect(components(page)).toHaveCount(14)
  expect(presses).toBeLessThan(60)
  await expectDesign(page, peer, SPOKEN_TITLES, 0)
})

test('the same by one paste: previewed, drawn clear of everything, taken back in one step', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard()
  const [page, peer] = [await joinBoard(board, { permissions: ['clipboard-read', 'clipboard-write'] }), await rawPeer(board)]
  const box = page.getByRole('combobox', { name: 'Insert a component' })
  await page.evaluate((text) => navigator.clipboard.writeText(text), WRITTEN)
  await page.keyboard.press('/')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('14 new components · 16 links · ONLINE lane · OFFLINE lane')).toBeVisible()
  await expect(page.getByRole('img', { name: 'What will be drawn' }).locator('text')).toContainText(['Re-ranker'])
  await expect(components(page), 'nothing is drawn before Enter').toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(components(page)).toHaveCount(14)
  await expect(box).toHaveCount(0)
  await expectDesign(page, peer, WRITTEN_TITLES, 6)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.tl-shape')).toHaveCount(0)

  await test.step('pasted onto the canvas it opens the box', async () => {
    await page.keyboard.press('Control+v')
    await expect(box).toHaveValue(WRITTEN)
    await page.keyboard.press('Escape')
  })
  await test.step('what nobody knows is said, and mended by Tab; what cannot be read is found by Enter', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('ranker -> *** : 5 ms')
    await expect(page.getByText('A name needs a letter or a digit, and "***" has none.')).toBeVisible()
    await page.keyboard.press('Enter')
    expect(await box.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe('***')
    await page.keyboard.type('faeture sotre')
    await expect(page.getByText('"faeture sotre" is drawn as a plain component. Did you mean "Feature store"?')).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(box).toHaveValue('ranker -> Feature store : 5 ms')
    await page.keyboard.press('Enter')
    await expect(components(page)).toHaveCount(2)
  })
  await test.step('one line links two that are there, and reuses them', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('fs ~> ranker')
    await expect(page.getByText('2 on the board already · 1 link')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(shapes(page, 'arrow')).toHaveCount(2)
    await expect(components(page)).toHaveCount(2)
    await page.keyboard.press('/')
    await page.keyboard.type('fs => ranker : hourly')
    await page.keyboard.press('Enter')
    await expect(shapes(page, 'arrow')).toHaveCount(3)
    const kinds = () => [...peer.records.ids()].map((id) => (peer.records.get(id)?.meta as { link?: unknown } | undefined)?.link)
    await expect.poll(kinds, 'its label says a rhythm').toContain('batch')
  })
})

async function expectDesign(page: Page, peer: Parameters<typeof readDrawnBoard>[1], titles: typeof SPOKEN_TITLES, labels: number): Promise<void> {
  await expect(shapes(page, 'arrow')).toHaveCount(16)
  await expect(saveStatus(page)).toHaveText('Saved')
  await expect.poll(() => [...peer.records.ids()].filter((id) => id.startsWith('binding:')).length, 'bindings have come').toBe(32)
  // What is out of sight is not drawn.
  await page.keyboard.press('Shift+1')
  await expect.poll(() => page.locator('.tl-html-layer .tl-shape').evaluateAll((all) => all.filter((one) => (one as HTMLElement).style.display === 'none').length)).toBe(0)
  const drawn = await readDrawnBoard(page, peer)
  // Below a title of one's own stands what it was taken for.
  const inLane = (plane: 'online' | 'offline'): string[] =>
    drawn.cards.filter((card) => card.plane === plane).map(({ text }) => titles[plane].find((title) => text.startsWith(title)) ?? text).sort()
  expect(inLane('online')).toEqual(titles.online.toSorted())
  expect(inLane('offline')).toEqual(titles.offline.toSorted())
  expect(Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, drawn.links.filter((link) => link.kind === kind).length]))).toEqual(KINDS)
  expect(drawn.links.every(({ points }) => points.length > 4), 'every line was measured').toBe(true)
  expect(drawn.links.filter(({ label }) => label !== undefined)).toHaveLength(labels)
  expect(drawingFlaws(drawn)).toEqual([])
}
