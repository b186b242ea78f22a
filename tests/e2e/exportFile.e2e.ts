import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect, openBoard, test } from './support/boards.ts'
import { boxOf, components, dragShape, endsOf, isAtEdge, placesOf, rename, saveStatus, shapes, textOf } from './support/canvas.ts'
import { BALANCER, BALANCER_TO_ROUTER, KIT, ROUTER } from './support/kitBoard.ts'
import { captureBytes } from './support/captureBytes.ts'
import { holdInterview, KEPT, SEEN } from './support/interviewedBoard.ts'
import { pdfText } from './support/pdfText.ts'
import { openExport, takeDownload } from './support/picture.ts'

test('a board saved as a file opens as a new board with the same components and links', async ({ page, makeBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  await openBoard(page, board, 'editor')
  await rename(page, BALANCER, 'Edge proxy')
  await dragShape(page, ROUTER, { x: 24, y: 12 })
  await openExport(page)
  const { name, bytes } = await takeDownload(page, 'Save as .tldr')
  expect(name).toBe(`${KIT.title}.tldr`)
  const kinds = new Set((JSON.parse(bytes.toString()) as { records: { typeName: string }[] }).records.map(({ typeName }) => typeName))
  expect([...kinds].sort(), 'the file tells about the board, not about the person').toEqual(['binding', 'document', 'page', 'shape'])
  const before = { components: await placesOf(page), links: await placesOf(page, 'arrow'), lanes: await placesOf(page, 'lane') }

  await page.getByRole('link', { name: 'Sevenstep home' }).click()
  await page.getByLabel('Board file').setInputFiles({ name, mimeType: 'application/json', buffer: bytes })
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await expect(saveStatus(page)).toHaveText('Saved')
  expect(new URL(page.url()).pathname).not.toBe(`/b/${board.id}`)
  await expect.poll(async () => ({ components: await placesOf(page), links: await placesOf(page, 'arrow'), lanes: await placesOf(page, 'lane') })).toEqual(before)
  expect(await textOf(page, BALANCER)).toContain('Edge proxy')

  await test.step('the links are bound, and the copy is on the server', async () => {
    await expect(shapes(page, 'arrow')).toHaveCount(KIT.architecture.links.length)
    await dragShape(page, ROUTER, { x: -20, y: -16 })
    await expect.poll(async () => isAtEdge((await endsOf(page, BALANCER_TO_ROUTER)).end, await boxOf(page, ROUTER))).toBe(true)
    const { pathname, hash } = new URL(page.url())
    const copy = await rawPeer({ id: pathname.slice('/b/'.length), title: '', keys: { host: '', editor: hash.slice(1), viewer: '' } })
    const count = (prefix: string): number => [...copy.records.ids()].filter((id) => id.startsWith(prefix)).length
    await expect.poll(() => count('binding:')).toBe(2 * KIT.architecture.links.length)
    await expect.poll(() => copy.records.get(BALANCER)).toMatchObject({ props: { title: 'Edge proxy' } })
  })
  await test.step('the first board is as it was', async () => {
    const original = await rawPeer(board)
    expect(original.records.get(BALANCER)).toMatchObject({ props: { title: 'Edge proxy' } })
  })
  await test.step('dropped on an open board it lies beside what is there, and undo takes it away', async () => {
    const count = KIT.architecture.nodes.length
    await dropFile(page, name, bytes)
    await expect(components(page)).toHaveCount(2 * count)
    await expect(shapes(page, 'arrow')).toHaveCount(2 * KIT.architecture.links.length)
    await page.keyboard.press('Control+z')
    await expect(components(page)).toHaveCount(count)
  })
})

test('a file that is no board says so and makes none', async ({ page, server }) => {
  await page.goto('/')
  await page.getByLabel('Board file').setInputFiles({ name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') })
  await expect(page.getByText('“holiday.json” is neither a board nor a kit.', { exact: false })).toBeVisible()
  await expect(page.getByText('No board was made.')).toBeVisible()
  expect(page.url()).toBe(`${server.url}/`)
})

/** As the system's file manager drops it; a test's mouse carries no files. */
async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(([title = '', text = '']) => {
    const data = new DataTransfer()
    data.items.add(new File([text], title))
    return data
  }, [name, bytes.toString()])
  for (const type of ['dragenter', 'dragover', 'drop']) await page.getByTestId('canvas').dispatchEvent(type, { dataTransfer: transfer })
  await page.getByTestId('canvas').focus()
}

test('a debrief says the same on the page, as HTML, Markdown, JSON and on paper, and a candidate reads of it what hosts share', async ({ makeBoard, joinBoard, person, server, browser }, testInfo) => {
  const board = await makeBoard({ kit: KIT.id, layer: 'partial', purpose: 'interview' })
  const host = await joinBoard(board, { seat: 'host' })
  const hostId = await host.evaluate(() => (JSON.parse(localStorage.getItem('sevenstep.person') ?? '{}') as { id: string }).id)
  await holdInterview(server.url, board, hostId)
  const heading = (page: Page) => page.getByRole('heading', { level: 1, name: `Debrief: ${KIT.title}` })
  const candidate = await person({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  const captured = captureBytes(candidate)

  await test.step('from the menu, with all that hosts keep; evidence leads to its note, and to its part on the board', async () => {
    await host.getByTestId('main-menu.button').click()
    await host.getByRole('menuitem', { name: 'Debrief' }).click()
    await expect(heading(host)).toBeVisible()
    for (const word of [...SEEN, ...KEPT]) await expect(host.getByText(word).first()).toBeVisible()
    await expect(host.getByRole('img', { name: 'The board' })).toBeVisible()
    await expectAccessible(host, 'debrief, light')
    await host.getByRole('img', { name: 'The board' }).press('Enter')
    await expect(host.getByRole('dialog').getByText('Load balancer').first()).toBeVisible()
    await host.keyboard.press('Escape')
    await expect(host.getByRole('dialog')).toHaveCount(0)
    const scores = host.getByRole('region', { name: 'Scores' })
    await scores.getByRole('button', { name: /^qznote/ }).click()
    await expect(host.getByRole('listitem').filter({ hasText: 'qznote' }).and(host.locator(':focus'))).toBeInViewport()
    await scores.getByRole('link', { name: 'Load balancer' }).click()
    await expect(host.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Load balancer')
    expect(new URL(host.url()).search).toBe('')
  })
  await test.step('and from the end of the board', async () => {
    await host.getByTestId('main-menu.button').click()
    await host.getByRole('menuitem', { name: 'End and lock this board' }).click()
    await host.getByRole('button', { name: 'End and open the debrief' }).click()
    await expect(host.getByText('ended this board at')).toBeVisible()
    await expect(host.getByText('qzverdict')).toBeVisible()
  })
  await test.step('the candidate’s copy holds what hosts share, and loses it again', async () => {
    await candidate.goto(`/b/${board.id}/debrief#${board.keys.editor}`)
    await expect(heading(candidate)).toBeVisible()
    for (const word of SEEN) await expect(candidate.getByText(word).first()).toBeVisible()
    await expect(candidate.getByRole('region', { name: 'Coverage of the reference' })).toHaveCount(0)
    expect(await captured.inAnswers([...KEPT, 'Metric learning'])).toEqual([])
    await expectAccessible(candidate, 'candidate’s debrief, dark and narrow')
    const shared = host.getByRole('region', { name: 'Scores' }).getByRole('checkbox', { name: 'Share with the candidate' })
    await shared.click()
    await host.getByRole('dialog').getByRole('button', { name: 'Keep it to hosts' }).click()
    await expect(shared).not.toBeChecked()
    await shared.click()
    await host.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }).click()
    await expect(shared).toBeChecked()
    await expect(candidate.getByText('qzverdict')).toBeVisible()
    expect(await captured.inAnswers(['qznote ', 'Metric learning'])).toEqual([])
    await shared.click()
    await expect(candidate.getByText('qzverdict')).toHaveCount(0)
  })
  await test.step('all forms hold the same words', async () => {
    const take = async (button: string): Promise<{ path: string; text: string }> => {
      const [download] = await Promise.all([host.waitForEvent('download'), host.getByRole('button', { name: button, exact: true }).click()])
      expect(download.suggestedFilename()).toContain('host’s copy')
      const path = testInfo.outputPath(`debrief-${button}.html`)
      await download.saveAs(path)
      return { path, text: await readFile(path, 'utf8') }
    }
    const [html, { text: markdown }, { text: json }] = [await take('HTML'), await take('Markdown'), await take('JSON')]
    const paper = pdfText(await host.pdf({ preferCSSPageSize: true }))
    // Its title stands on no page of its own.
    expect(pdfText(await host.pdf({ preferCSSPageSize: true, pageRanges: '1' }))).toContain('qzverdict')
    const words = wordsOf(JSON.parse(json) as unknown)
    expect(words.length).toBeGreaterThan(100)
    const file = await (await browser.newContext()).newPage()
    const faults: string[] = []
    file.on('console', (message) => faults.push(message.text()))
    file.on('request', (request) => { if (!/^(file|data):/.test(request.url())) faults.push(request.url()) })
    await file.goto(pathToFileURL(html.path).href)
    expect(faults).toEqual([])
    const texts = { html: await file.locator('body').textContent() ?? '', markdown: markdown.replace(/\\(?=\W)/g, ''), paper }
    for (const [form, text] of Object.entries(texts)) expect(words.filter((word) => !bare(text).includes(word)), form).toEqual([])
    await expect(file.locator('script, img')).toHaveCount(0)
    await file.getByRole('link', { name: 'Load balancer' }).first().click()
    await expect(file.locator('.mark:target')).toBeInViewport()
    await file.context().close()
  })
})

/** Without spaces and list signs, which each form has its own of. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s>*-]+/g, '')
}

/** All that a debrief says in its published form, but for ids and what sorts it. */
function wordsOf(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return ['form', 'copy', 'id', 'from'].includes(name) || value === '' ? [] : value.split('\n').map(bare)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (name === 'scores' && key === 'notes' ? [] : wordsOf(one, Array.isArray(value) ? name : key)))
}
