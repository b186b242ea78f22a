import type { Locator, Page } from 'playwright/test'
import { STEPS } from '../../shared/kit/steps.ts'
import { expect, SERVER_IS_AWAY, test } from './support/boards.ts'
import { idsOf, saveStatus, shapes } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'
import { openExport, takeDownload } from './support/picture.ts'

test.use({ ownServer: true })

const WIDE = { viewport: { width: 1440, height: 900 } }
const FIRST = STEPS[0].title

function notebook(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Notebook' })
}

function pageField(page: Page, title: string = FIRST): Locator {
  return notebook(page).getByRole('textbox', { name: title })
}

test('two people type into one page at once, and it outlives undo, a reload and the end of the server', async ({ makeBoard, joinBoard, server, guard }) => {
  guard.allow(SERVER_IS_AWAY)
  const board = await makeBoard({ kit: KIT.id, layer: 'scaffold', purpose: 'board' })
  const [ada, ben] = [await joinBoard(board, WIDE), await joinBoard(board, WIDE)]
  for (const page of [ada, ben]) {
    await expect(notebook(page).getByText(KIT.prompt), 'the question is read without a click on a wide screen').toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Component families' }), 'and the palette makes room for the canvas').toBeVisible()
    await pageField(page).click()
  }
  await ada.keyboard.type('- who asks?\nclients')
  await expect(pageField(ben)).toHaveValue('- who asks?\n- clients')
  await pageField(ben).press('ControlOrMeta+Home')

  await test.step('every letter of both is there, and both see the same', async () => {
    await Promise.all([ada.keyboard.type(' and devices, 12 k a second'), ben.keyboard.type('Scope: search by picture. ')])
    const both = 'Scope: search by picture. - who asks?\n- clients and devices, 12 k a second'
    for (const page of [ada, ben]) await expect(pageField(page)).toHaveValue(both)
    await expect(notebook(ada).locator('.ss-peer-caret'), 'one sees where the other writes').toHaveCount(1)
    await pageField(ada).pressSequentially('!')
    for (const page of [ada, ben]) await expect(pageField(page)).toHaveValue(`${both}!`)
  })
  await test.step('each takes back only what he typed, and nothing of the canvas', async () => {
    const drawn = await idsOf(ben, 'lane')
    await pageField(ben).press('ControlOrMeta+z')
    for (const page of [ada, ben]) await expect(pageField(page)).toHaveValue('- who asks?\n- clients and devices, 12 k a second!')
    await pageField(ben).press('ControlOrMeta+Shift+z')
    for (const page of [ada, ben]) await expect(pageField(page)).toHaveValue(/^Scope: search by picture\. - who asks\?/)
    expect(await idsOf(ben, 'lane')).toEqual(drawn)
  })
  const kept = await pageField(ada).inputValue()
  await expect(saveStatus(ada)).toHaveText('Saved')
  await test.step('what is typed while the server is dead arrives when it is back', async () => {
    await server.kill()
    await expect(saveStatus(ada)).toHaveText(/^Offline/)
    await ada.keyboard.type(' offline')
    await expect(saveStatus(ada)).toHaveText(/^Offline, \d+ changes? kept here$/)
    await server.start()
    await expect(saveStatus(ada)).toHaveText('Saved')
    await expect(pageField(ben)).toHaveValue(`${kept} offline`)
    await ben.reload()
    await expect(pageField(ben)).toHaveValue(`${kept} offline`)
  })
  await test.step('a viewer reads it and is told why he cannot write', async () => {
    const viewer = await joinBoard(board, { ...WIDE, seat: 'viewer' })
    await expect(pageField(viewer)).toHaveValue(`${kept} offline`)
    await pageField(viewer).click()
    await viewer.keyboard.type('mine')
    await expect(notebook(viewer).getByText('this link cannot change the board')).toBeVisible()
    await expect(pageField(viewer)).toHaveValue(`${kept} offline`)
  })
  await test.step('who is paused reads why, and goes on afterwards', async () => {
    const pause = (value: boolean) => fetch(`${server.url}/api/boards/${board.id}/facts/pause`, { method: 'PUT', headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }, body: JSON.stringify({ value }) })
    expect((await pause(true)).status).toBe(200)
    await expect(notebook(ada).getByText('Paused by the host', { exact: false })).toBeVisible()
    await pageField(ada).click()
    await ada.keyboard.type('in vain')
    expect((await pause(false)).status).toBe(200)
    await expect(notebook(ada).getByText('Paused by the host', { exact: false })).toHaveCount(0)
    await pageField(ada).press('ControlOrMeta+End')
    await ada.keyboard.type(' again')
    await expect(pageField(ben)).toHaveValue(`${kept} offline again`)
  })
})

test('on a small screen the question opens the notebook; it goes out as Markdown, to the canvas and into a file', async ({ makeBoard, joinBoard, person }) => {
  const board = await makeBoard({ kit: KIT.id, layer: 'scaffold', purpose: 'board' })
  const ada = await joinBoard(board, { viewport: { width: 1280, height: 720 } })
  await expect(notebook(ada)).toHaveCount(0)
  const strip = ada.getByRole('region', { name: 'Question' })
  await strip.getByText(KIT.prompt.slice(0, 40)).click()
  await expect(strip.getByRole('button', { expanded: true }), 'all of it is read in its place').toBeVisible()
  await expect(notebook(ada)).toHaveCount(0)
  await strip.getByRole('button', { name: 'Notebook' }).click()
  await expect(pageField(ada), 'one can type at once').toBeFocused()
  await expect(notebook(ada).getByText('What is in scope', { exact: false })).toBeVisible()
  await ada.keyboard.type('1. five million pictures\n2. 200 ms')
  await expect(notebook(ada).getByText('What is in scope', { exact: false }), 'the prompts fold away').toHaveCount(0)
  await test.step('arrows turn the pages', async () => {
    await notebook(ada).getByRole('tab', { selected: true }).click()
    await ada.keyboard.press('ArrowLeft')
    await expect(notebook(ada).getByRole('tab', { selected: true })).toHaveText(/^7 Monitor/)
    await ada.keyboard.type('recall falls')
    await expect(pageField(ada, STEPS[6].title), 'what is typed at a step goes onto its page').toHaveValue('recall falls')
    await ada.keyboard.press('Escape')
    await ada.keyboard.press('Shift+n')
    await expect(pageField(ada, STEPS[6].title), 'the key leads back').toBeFocused()
  })
  await test.step('a press beside the text takes the keys from the canvas', async () => {
    const before = await idsOf(ada, 'lane')
    await ada.keyboard.press('Escape')
    await ada.keyboard.press('ControlOrMeta+a')
    await notebook(ada).getByRole('heading', { name: 'Notebook' }).click()
    for (const key of ['Backspace', 'r']) await ada.keyboard.press(key)
    await notebook(ada).getByRole('heading', { name: STEPS[6].title }).click()
    await expect(pageField(ada, STEPS[6].title), 'the step’s heading leads into its text').toBeFocused()
    expect(await idsOf(ada, 'lane')).toEqual(before)
    await ada.keyboard.press('Escape')
    await ada.keyboard.press('Escape')
  })
  await test.step('a page is placed on the canvas and taken back there', async () => {
    const before = await idsOf(ada, 'text')
    await notebook(ada).getByRole('button', { name: 'Place on the canvas' }).click()
    await expect(shapes(ada, 'text').filter({ hasText: 'recall falls' })).toHaveCount(1)
    await ada.getByTestId('quick-actions.undo').click()
    await expect.poll(() => idsOf(ada, 'text')).toEqual(before)
    await expect(pageField(ada, STEPS[6].title)).toHaveValue('recall falls')
  })
  await openExport(ada)
  const written = await takeDownload(ada, 'Save as notebook (.md)')
  expect(written.name).toBe(`${KIT.title}.notebook.md`)
  const markdown = written.bytes.toString()
  expect(markdown.split('\n').filter((line) => /^#{1,2} /.test(line))).toEqual([`# ${KIT.title}`, '## Question', ...STEPS.map(({ title }, at) => `## ${at + 1} ${title}`), '## Drawing'])
  for (const words of [KIT.prompt, '1. five million pictures\n2. 200 ms', 'recall falls']) expect(markdown).toContain(words)

  await openExport(ada)
  const file = await takeDownload(ada, 'Save as .tldr')
  const carol = await person(WIDE)
  await carol.goto('/')
  await carol.getByLabel('Board file').setInputFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes })
  await expect(saveStatus(carol)).toHaveText('Saved')
  await carol.getByRole('region', { name: 'Question' }).getByRole('button', { name: 'Notebook' }).click()
  await expect(pageField(carol)).toHaveValue('1. five million pictures\n2. 200 ms')
  await expect(notebook(carol).getByText(KIT.prompt)).toBeVisible()
})
