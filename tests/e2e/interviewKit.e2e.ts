import { KIT_LAYERS, recordsUpTo } from '../../shared/kit/layers.ts'
import { layOut } from '../../shared/kit/layOut.ts'
import { textName } from '../../shared/notebook/pages.ts'
import { tellingOnes, wordsBeyond } from '../shared/kit/support/referenceWords.ts'
import { expect, openBoard, test } from './support/boards.ts'
import { boxOf, components, endsOf, gripOf, idsOf, isAtEdge, placeOf, saveStatus, shapes, zoomOf } from './support/canvas.ts'
import { expectAskedFirst, openPanel, panelOf, RUBRIC_FILE } from './support/hostPanel.ts'
import { BALANCER, KIT } from './support/kitBoard.ts'
import { captureBytes } from './support/captureBytes.ts'
import { expectSteadyPanel } from './support/steadyPanel.ts'

const TITLES = KIT.architecture.nodes.map(({ title }) => title)
const [CARDS, LINKS] = ['component', 'arrow'].map((type) => KIT_LAYERS.slice(1).map((layer) => recordsUpTo(KIT, layOut(KIT), layer).filter((record) => record.typeName === 'shape' && record.type === type).length)) as [number[], number[]]

test('the reference stays with the host until it is revealed, layer by layer', async ({ makeBoard, joinBoard, person, guard }) => {
  const board = await makeBoard({ kit: KIT.id, layer: 'prompt' })
  const candidate = await person()
  const captured = captureBytes(candidate)
  guard.allow(/responded with a status of 403/)
  const guide = await candidate.context().newPage()
  await guide.goto(`/kits/${KIT.id}`)
  await expect(guide.getByRole('heading', { name: KIT.title })).toBeVisible()
  await candidate.bringToFront()
  await openBoard(candidate, board, 'editor')
  await test.step('a guide that is open in another tab of the candidate’s browser closes', async () => {
    await expect(guide.getByRole('heading', { name: 'Case studies are closed for now' })).toBeVisible()
    await guide.close()
  })
  const host = await joinBoard(board, { seat: 'host' })
  const panel = panelOf(host)

  await test.step('the host has it all beside the board', async () => {
    await expect(panel.getByText(`0 of ${TITLES.length} parts, 0 of ${KIT.architecture.links.length} links`)).toBeVisible()
    await panel.getByRole('button', { name: `${TITLES.length - 6} more parts` }).click()
    await expect(panel.getByRole('group', { name: 'Missing parts' }).getByRole('listitem')).toHaveCount(TITLES.length)
    await expect(panel.getByText(KIT.steps.clarify.questions[0]?.assume ?? '')).toBeVisible()
    await panel.getByRole('button', { name: 'Probes' }).click()
    await expect(panel.getByText(KIT.steps.probes[0]?.lookFor ?? '')).toBeVisible()
    await panel.getByRole('button', { name: 'Enlarge' }).click()
    await expect(host.getByRole('dialog').getByText('Load balancer')).toBeVisible()
    await host.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  })
  await test.step('while parts are drawn the panel keeps its order, and what lies under the pointer', () => expectSteadyPanel(host, candidate, TITLES.length))
  await test.step('nothing that the candidate received holds a word of it', async () => {
    await host.getByRole('textbox', { name: 'Board title' }).fill('With Grace')
    await host.getByRole('textbox', { name: 'Board title' }).press('Enter')
    await expect(candidate.getByRole('textbox', { name: 'Board title' })).toHaveValue('With Grace')
    await expect(panelOf(candidate)).toHaveCount(0)
    await expect(candidate.getByRole('button', { name: 'Interview kit' })).toHaveCount(0)
    const beyond = wordsBeyond(KIT, 'prompt')
    expect(TITLES.filter((title) => !beyond.includes(title))).toEqual([])
    expect(beyond).toContain('Query path, 300 ms')
    expect(await captured.inAnswers(beyond)).toEqual([])
    expect(await captured.inFiles(tellingOnes(beyond))).toEqual([])
    expect(tellingOnes(beyond).length).toBeGreaterThan(100)
    expect([...new Set(captured.asked())]).toEqual([`/api/boards/${board.id}`, `/api/boards/${board.id}/room`, '/api/config'])
    // What is there is found, so the search works.
    expect(await captured.inAnswers(['Monitoring'])).toHaveLength(1)
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
    await expect.poll(() => captured.inAnswers(['Query path, 300 ms'])).toHaveLength(1)
    expect(await idsOf(candidate)).toEqual(KIT.architecture.nodes.map(({ id }) => `shape:${KIT.id}-node-${id}`).sort())
  })
  await test.step('a whole case study comes only after a question, and is told as a reveal', () => expectAskedFirst(host, candidate, KIT.title, 2 * TITLES.length))
})

test('what is revealed comes into the lanes that are there, around what the candidate drew, and the candidate is led to it', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id, layer: 'prompt' })
  const raw = await rawPeer(board)
  const own = 'shape:own'
  const props = { w: 176, h: 64, kind: 'client-app', title: 'Phone', technology: '', note: '', attrs: {} }
  raw.records.transact('test', () => raw.records.set({ id: own, typeName: 'shape', type: 'component', x: 24, y: 40, parentId: `shape:${KIT.id}-lane-edge`, index: 'a1', rotation: 0, isLocked: false, opacity: 1, meta: {}, props }))
  const [host, candidate] = [await joinBoard(board, { seat: 'host' }), await joinBoard(board)]
  await expect(panelOf(host).getByText(`1 of ${TITLES.length} drawn`)).toBeVisible()
  const place = await placeOf(host, own)
  const zoom = await zoomOf(host)

  await test.step('what is taken for what is seen, and can be said otherwise', async () => {
    await panelOf(host).getByRole('button', { name: 'Phone is not App: photo or crop' }).click()
    await expect(panelOf(host).getByText(`0 of ${TITLES.length} drawn`)).toBeVisible()
    await panelOf(host).getByRole('button', { name: 'Take back: Phone is not App: photo or crop' }).click()
    await expect(panelOf(host).getByText(`1 of ${TITLES.length} drawn`)).toBeVisible()
  })

  await test.step('a step of the reference’s notes is given once the host has said so, and taken back', async () => {
    const metrics = raw.doc.getText(textName('metrics'))
    await panelOf(host).getByRole('button', { name: 'Reference notes' }).click()
    await panelOf(host).getByRole('button', { name: 'Give this step: Choose metrics' }).click()
    expect(metrics.toString()).toBe('')
    await host.getByRole('dialog').getByRole('button', { name: 'Give them' }).click()
    await expect.poll(() => metrics.toString()).toContain(KIT.steps.metrics.offline[0])
    await panelOf(host).getByRole('button', { name: 'Take back: Choose metrics' }).click()
    await expect.poll(() => metrics.toString()).toBe('')
    await panelOf(host).getByRole('button', { name: 'Reference notes' }).click()
  })

  await test.step('the layer: the candidate’s own client stays the client, and nothing stands beside', async () => {
    await candidate.mouse.move(640, 400)
    await candidate.mouse.wheel(0, 2400)
    await panelOf(host).getByRole('button', { name: 'Reveal the clients and sources' }).click()
    await expect(components(host)).toHaveCount(CARDS[1] ?? 0)
    expect(await idsOf(host, 'lane')).toEqual(KIT.architecture.lanes.map(({ id }) => `shape:${KIT.id}-lane-${id}`).sort())
    expect(await placeOf(host, own)).toEqual(place)
    expect(await idsOf(host)).not.toContain(`shape:${KIT.id}-node-client`)
    expect(await zoomOf(host)).toBe(zoom)
  })

  await test.step('the candidate, who looks elsewhere, is told and led there', async () => {
    await expect(candidate.getByText(/ revealed the clients and sources\.$/)).toBeVisible()
    await expect(host.getByText(/^.* revealed the clients and sources\.$/)).toHaveCount(0)
    await candidate.getByRole('button', { name: 'Show me' }).click()
    await expect(candidate.locator(`.tl-shape[data-shape-id="${own}"]`)).toBeInViewport()
  })

  await test.step('links of the next layer join the candidate’s own card', async () => {
    await panelOf(host).getByRole('button', { name: 'Reveal the serving path' }).click()
    await expect(components(candidate)).toHaveCount(CARDS[2] ?? 0)
    const link = KIT.architecture.links.findIndex(({ from, to }) => from === 'client' && to === 'lb')
    const { start, end } = await endsOf(host, `shape:${KIT.id}-link-${link}`)
    expect(isAtEdge(start, await boxOf(host, own))).toBe(true)
    expect(isAtEdge(end, await boxOf(host, `shape:${KIT.id}-node-lb`))).toBe(true)
    await expect.poll(() => ofType(raw.records, 'arrow').length).toBe(LINKS[2])
  })

  await test.step('as a copy, when the host wants it beside the board', async () => {
    // Until the panel has moved on, it offers the layer that was just revealed.
    await expect(panelOf(host).getByRole('button', { name: 'Reveal the serving path' })).toHaveCount(0)
    await panelOf(host).getByRole('button', { name: 'Reveal it beside the drawing' }).click()
    await expect(host.getByText('It stands below what was drawn.')).toBeVisible()
    // By the records, because what is out of sight is not drawn.
    await expect.poll(() => ofType(raw.records, 'component').length).toBe((CARDS[2] ?? 0) + TITLES.length)
    await expect(saveStatus(host)).toHaveText('Saved')
    // Nothing is missing any more, and what stands beside was drawn by nobody.
    await expect(panelOf(host).getByText(`1 drawn, ${TITLES.length - 1} revealed, of ${TITLES.length}`)).toBeVisible()
    const lanes = ofType(raw.records, 'lane').map((id) => ({ id, ...(raw.records.get(id) as unknown as { y: number; props: { h: number } }) }))
    const bottom = Math.max(...lanes.filter(({ id }) => !id.includes('-copy1-')).map(({ y, props: { h } }) => y + h))
    expect(Math.min(...lanes.filter(({ id }) => id.includes('-copy1-')).map(({ y }) => y))).toBeGreaterThan(bottom)
  })
})

test('two hosts note and score for themselves, blind until both have, and the candidate gets nothing of it', async ({ makeBoard, joinBoard, person, rawPeer, server }) => {
  const board = await makeBoard({ kit: KIT.id, layer: 'partial' })
  const candidate = await person()
  const raw = await rawPeer(board)
  const selections = () => [...raw.provider.awareness.getStates().values()].map((state) => (state as { presence?: { selectedShapeIds?: string[] } }).presence?.selectedShapeIds ?? [])
  const captured = captureBytes(candidate)
  await openBoard(candidate, board, 'editor')
  const [ada, ben] = [await joinBoard(board, { seat: 'host' }), await joinBoard(board, { seat: 'host' })]
  const field = ada.getByRole('textbox', { name: 'Private note' })

  await test.step('by keys alone, with what is selected, and back to the canvas', async () => {
    await ada.mouse.click(...Object.values(await gripOf(ada, BALANCER)) as [number, number])
    await expect.poll(selections).toContainEqual([BALANCER])
    await ada.keyboard.press('Shift+J')
    await expect(field).toBeFocused()
    await expect.poll(selections).not.toContainEqual([BALANCER])
    await ada.keyboard.type('- qzconcern about the index')
    await ada.keyboard.press('Enter')
    await expect(field).toHaveValue('')
    await ada.keyboard.press('Escape')
    await expect(ada.locator('.tl-container')).toBeFocused()
    await panelOf(ada).getByRole('tab', { name: 'Case' }).click()
    await panelOf(ada).getByRole('button', { name: /^Reveal the / }).click()
    await ada.keyboard.press('Shift+J')
    await expect(field).toBeFocused()
    await ada.keyboard.press('Escape')
    await ada.keyboard.press('Control+z')
    await expect(panelOf(ada).getByText(/^Took back the /)).toBeVisible()
  })
  await test.step('the other host reads it, with what was revealed, and is led to what it is about', async () => {
    await openPanel(ben)
    await panelOf(ben).getByRole('tab', { name: 'Notes' }).click()
    const note = panelOf(ben).getByRole('listitem').filter({ hasText: 'qzconcern about the index' })
    await expect(note.getByText('Concern', { exact: true })).toBeVisible()
    await expect(panelOf(ben).getByText(/^Revealed the /)).toBeVisible()
    await note.getByRole('button', { name: 'Load balancer' }).click()
    await expect(ben.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Load balancer')
    expect(selections(), 'and tells nobody where to').not.toContainEqual([BALANCER])
  })
  await test.step('a rubric of their own; nobody reads a score before both have submitted', async () => {
    for (const page of [ada, ben]) await panelOf(page).getByRole('tab', { name: 'Scores' }).click()
    await ada.getByLabel('Rubric file').setInputFiles(RUBRIC_FILE)
    for (const [page, score] of [[ada, '4'], [ben, '2']] as const) {
      await panelOf(page).getByRole('button', { name: 'qzdepth' }).press(score)
      await panelOf(page).getByRole('textbox', { name: 'Reason for qzdepth' }).click()
      await page.keyboard.type('qzreason')
      await panelOf(page).getByRole('textbox', { name: 'Sentence for the decision' }).click()
      await page.keyboard.type('qzverdict')
      await panelOf(page).getByRole('radio', { name: 'Yes', exact: true }).press('Space')
      await panelOf(page).getByRole('radio', { name: 'Senior' }).press('Space')
      await expect(panelOf(page).getByRole('table')).toHaveCount(0)
      await panelOf(page).getByRole('button', { name: 'Submit my scores' }).click()
    }
    await expect(panelOf(ada).getByText('Furthest apart: qzdepth.')).toBeVisible()
    await expect(panelOf(ben).getByRole('row', { name: /qzdepth/ })).toContainText('2 apart')
  })
  await test.step('it is there after a reload, and nothing of it came to the candidate', async () => {
    await ada.reload()
    await openPanel(ada)
    await panelOf(ada).getByRole('tab', { name: 'Notes' }).click()
    await expect(panelOf(ada).getByText('qzconcern about the index')).toBeVisible()
    await expect(panelOf(candidate)).toHaveCount(0)
    await candidate.keyboard.press('Shift+J')
    await expect(candidate.getByRole('textbox', { name: 'Private note' })).toHaveCount(0)
    expect(await captured.inAnswers(['qzconcern', 'qzdepth', 'qzreason', 'qzverdict', 'Revealed the '])).toEqual([])
  })
  await test.step('who is put out loses it at once, with this browser’s copy', async () => {
    const copies = () => ben.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.includes('hostLane')))
    expect(await copies()).toHaveLength(1)
    const headers = { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }
    const people = (await (await fetch(`${server.url}/api/boards/${board.id}/people`, { headers })).json()) as { session: string; seat: string }[]
    for (const { session } of people.filter(({ seat }) => seat === 'host')) {
      await fetch(`${server.url}/api/boards/${board.id}/put-out`, { method: 'POST', headers, body: JSON.stringify({ session }) })
    }
    await expect(panelOf(ben).getByText('This page is let in no more, so notes and scores are closed.')).toBeVisible()
    await expect(panelOf(ben).getByRole('table')).toHaveCount(0)
    await expect.poll(copies).toEqual([])
  })
})

function ofType(records: { ids(): Iterable<string>; get(id: string): { type?: unknown; typeName: string } | undefined }, type: string): string[] {
  return [...records.ids()].filter((id) => records.get(id)?.typeName === 'shape' && records.get(id)?.type === type)
}
