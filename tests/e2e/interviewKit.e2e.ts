import type { Locator, Page } from 'playwright/test'
import { KIT_LAYERS, recordsUpTo } from '../../shared/kit/layers.ts'
import { layOut } from '../../shared/kit/layOut.ts'
import { tellingOnes, wordsBeyond } from '../shared/kit/support/referenceWords.ts'
import { expect, openBoard, test } from './support/boards.ts'
import { boxOf, components, endsOf, idsOf, isAtEdge, placeOf, saveStatus, shapes } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'
import { captureBytes } from './support/captureBytes.ts'

const TITLES = KIT.architecture.nodes.map(({ title }) => title)
const [CARDS, LINKS] = ['component', 'arrow'].map((type) => KIT_LAYERS.map((layer) => recordsUpTo(KIT, layOut(KIT), layer).filter((record) => record.typeName === 'shape' && record.type === type).length)) as [number[], number[]]

function panelOf(page: Page, name = 'Interview kit'): Locator {
  return page.getByRole('complementary', { name })
}

test('the reference stays with the host until it is revealed, layer by layer', async ({ makeBoard, joinBoard, person }) => {
  const board = await makeBoard({ kit: KIT.id, layer: 'prompt' })
  const candidate = await person()
  const captured = captureBytes(candidate)
  await openBoard(candidate, board, 'editor')
  const host = await joinBoard(board, { seat: 'host' })
  const panel = panelOf(host)

  await test.step('the host has it all beside the board', async () => {
    await expect(panel.getByText(`0 of ${TITLES.length} there`)).toBeVisible()
    await panel.getByRole('button', { name: `Show all ${TITLES.length}` }).click()
    await expect(panel.getByRole('list', { name: 'Missing parts' }).getByRole('listitem')).toHaveCount(TITLES.length)
    await panel.getByRole('button', { name: 'Questions and answers' }).click()
    await expect(panel.getByText(KIT.steps.clarify.questions[0]?.assume ?? '')).toBeVisible()
    await panel.getByRole('button', { name: 'Probes' }).click()
    await expect(panel.getByText(KIT.steps.probes[0]?.lookFor ?? '')).toBeVisible()
    await panel.getByRole('button', { name: 'Enlarge' }).click()
    await expect(host.getByRole('dialog').getByText('Load balancer')).toBeVisible()
    await host.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  })

  await test.step('nothing that the candidate received holds a word of it', async () => {
    await host.getByRole('textbox', { name: 'Board title' }).fill('With Grace')
    await host.getByRole('textbox', { name: 'Board title' }).press('Enter')
    await expect(candidate.getByRole('textbox', { name: 'Board title' })).toHaveValue('With Grace')
    await expect(panelOf(candidate)).toHaveCount(0)
    await expect(candidate.getByRole('button', { name: 'Interview kit' })).toHaveCount(0)
    const beyond = wordsBeyond(KIT, 'prompt')
    // One lane is called "Metric learning and release".
    expect(TITLES.filter((title) => !beyond.includes(title))).toEqual(['Metric learning'])
    expect(await captured.inAnswers(beyond)).toEqual([])
    expect(await captured.inFiles(tellingOnes(beyond))).toEqual([])
    expect(tellingOnes(beyond).length).toBeGreaterThan(100)
    expect(captured.asked()).toEqual([`/api/boards/${board.id}`, '/api/config'])
    // What is there is found, so the search works.
    expect(await captured.inAnswers(['Query path, 300 ms', KIT.prompt])).toHaveLength(2)
  })

  await test.step('a layer comes to everybody at once, and nothing beyond it', async () => {
    await panel.getByRole('button', { name: 'Reveal the clients and sources' }).click()
    await expect(components(candidate)).toHaveCount(CARDS[1] ?? 0)
    await expect(shapes(candidate, 'arrow')).toHaveCount(LINKS[1] ?? 0)
    const beyond = wordsBeyond(KIT, 'scaffold')
    expect(await captured.inAnswers(beyond)).toEqual([])
    const revealed = wordsBeyond(KIT, 'prompt').filter((word) => TITLES.includes(word) && !beyond.includes(word))
    expect(await captured.inAnswers(revealed)).toEqual(revealed)
    expect(revealed).toHaveLength(CARDS[1] ?? 0)
  })

  await test.step('it is one step of undo', async () => {
    await host.keyboard.press('Control+z')
    await expect(components(candidate)).toHaveCount(0)
    await expect(shapes(candidate, 'arrow')).toHaveCount(0)
    await expect(panel.getByRole('button', { name: 'Reveal the clients and sources' })).toBeVisible()
    await host.keyboard.press('Control+Shift+z')
    await expect(components(candidate)).toHaveCount(CARDS[1] ?? 0)
  })

  await test.step('in the end all of it is there, where the kit has it', async () => {
    await panel.getByRole('button', { name: 'Reveal the serving path' }).click()
    await expect(components(candidate)).toHaveCount(CARDS[2] ?? 0)
    await panel.getByRole('button', { name: 'Reveal the whole reference' }).click()
    await expect(components(candidate)).toHaveCount(TITLES.length)
    await expect(shapes(candidate, 'arrow')).toHaveCount(KIT.architecture.links.length)
    await expect(panel.getByText('All of it is on the board.')).toBeVisible()
    await expect(panel.getByText('Nothing: every part and every link of the reference is on the board.')).toBeVisible()
    expect(await captured.inAnswers(TITLES)).toEqual(TITLES)
    expect(await idsOf(candidate)).toEqual(KIT.architecture.nodes.map(({ id }) => `shape:${KIT.id}-node-${id}`).sort())
  })
})

test('what the candidate drew is not drawn over: the layer stands beside it', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id, layer: 'prompt' })
  const raw = await rawPeer(board)
  const own = 'shape:own'
  const props = { w: 176, h: 64, kind: 'client-app', title: 'Phone', technology: '', note: '', attrs: {} }
  raw.records.transact('test', () => raw.records.set({ id: own, typeName: 'shape', type: 'component', x: 24, y: 40, parentId: `shape:${KIT.id}-lane-edge`, index: 'a1', rotation: 0, isLocked: false, opacity: 1, meta: {}, props }))
  const host = await joinBoard(board, { seat: 'host' })
  await expect(panelOf(host).getByText(`1 of ${TITLES.length} there`)).toBeVisible()
  const place = await placeOf(host, own)

  await panelOf(host).getByRole('button', { name: 'Reveal the clients and sources' }).click()
  await expect(host.getByText('It stands to the right, beside what was drawn.')).toBeVisible()
  await expect(components(host)).toHaveCount((CARDS[1] ?? 0) + 1)
  await panelOf(host).getByRole('button', { name: 'Reveal the serving path' }).click()
  await expect(components(host)).toHaveCount((CARDS[2] ?? 0) + 1)
  await expect(saveStatus(host)).toHaveText('Saved')
  // What stands beside does not make up for what the candidate has not drawn.
  await expect(panelOf(host).getByText(`1 of ${TITLES.length} there`)).toBeVisible()
  expect(await placeOf(host, own)).toEqual(place)
  const lanes = await Promise.all((await idsOf(host, 'lane')).map(async (id) => ({ id, box: await boxOf(host, id) })))
  const right = Math.max(...lanes.filter(({ id }) => !id.includes('-copy1-')).map(({ box }) => box.x + box.width))
  expect(Math.min(...lanes.filter(({ id }) => id.includes('-copy1-')).map(({ box }) => box.x))).toBeGreaterThan(right)

  await test.step('every link of it is bound at both ends, there and for the others', async () => {
    const link = KIT.architecture.links.findIndex(({ from, to }) => from === 'client' && to === 'lb')
    const { start, end } = await endsOf(host, `shape:${KIT.id}-copy1-link-${link}`)
    expect(isAtEdge(start, await boxOf(host, `shape:${KIT.id}-copy1-node-client`))).toBe(true)
    expect(isAtEdge(end, await boxOf(host, `shape:${KIT.id}-copy1-node-lb`))).toBe(true)
    await expect.poll(() => ofType(raw.records, 'arrow').length).toBe(LINKS[2])
    const bindings = [...raw.records.ids()].map((id) => raw.records.get(id)).filter((record) => record?.typeName === 'binding')
    expect(bindings).toHaveLength(2 * (LINKS[2] ?? 0))
    expect(bindings.filter((binding) => raw.records.get(String(binding?.toId)) === undefined || raw.records.get(String(binding?.fromId)) === undefined)).toEqual([])
  })
})

test('who practises is told what is missing when they ask', async ({ page, guard: _guard }) => {
  await page.goto('/')
  await page.getByRole('button', { name: KIT.title }).click()
  await page.getByRole('radio', { name: 'Practise' }).check()
  await page.getByRole('radio', { name: 'clients and sources' }).check()
  await page.getByRole('button', { name: 'Make the board' }).click()
  const panel = panelOf(page, 'Practice')
  await expect(components(page)).toHaveCount(CARDS[1] ?? 0)
  await expect(panel.getByRole('button', { name: 'What is missing?' })).toBeVisible()
  await expect(panel.getByText('Load balancer')).toHaveCount(0)
  await panel.getByRole('button', { name: 'What is missing?' }).click()
  await expect(panel.getByRole('list', { name: 'Missing parts' }).getByText('Load balancer', { exact: true })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find a component' }).fill('load balancer')
  await page.locator('[data-kind="load-balancer"]').click()
  await expect(panel.getByRole('list', { name: 'Missing parts' }).getByText('Load balancer', { exact: true })).toHaveCount(0)
  await expect(panel.getByRole('list', { name: 'Missing links' })).toContainText('Nothing joins App: photo or crop and Load balancer yet: photo + crop.')
})

function ofType(records: { ids(): Iterable<string>; get(id: string): { type?: unknown; typeName: string } | undefined }, type: string): string[] {
  return [...records.ids()].filter((id) => records.get(id)?.typeName === 'shape' && records.get(id)?.type === type)
}
