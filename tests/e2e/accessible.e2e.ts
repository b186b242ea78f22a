import { expect, openBoard, test } from './support/boards.ts'
import { expectAccessible } from './support/axe.ts'
import { centreOf, shape } from './support/canvas.ts'
import { panelOf } from './support/hostPanel.ts'
import { BALANCER, KIT } from './support/kitBoard.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on home, board, outline and dialogs (${colorScheme})`, async ({ person, makeBoard }) => {
    const page = await person({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/')
    await expect(page.getByRole('button', { name: KIT.title })).toBeVisible()
    await expectAccessible(page, `home, ${colorScheme}`)

    await openBoard(page, await makeBoard({ kit: KIT.id }), 'host')
    await page.keyboard.press('Shift+O')
    await expect(page.getByRole('treeitem').first()).toBeFocused()
    await expectAccessible(page, `board with outline, ${colorScheme}`)
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('textbox', { name: 'Find on the board' })).toBeFocused()
    await page.keyboard.press('Escape')

    await page.mouse.click(...Object.values(await centreOf(shape(page, BALANCER))) as [number, number])
    await page.keyboard.press('Control+ArrowDown')
    await expect(page.getByRole('combobox', { name: 'Link with' })).toBeFocused()
    await expectAccessible(page, `neighbours, ${colorScheme}`, '.ss-neighbours')
    await page.keyboard.press('Escape')

    // At once: no letter of it may mean the board.
    await page.keyboard.press('Shift+N')
    await page.keyboard.type('eTC')
    await expect(page.getByRole('textbox', { name: 'Clarify requirements' })).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Clarify requirements' })).toHaveValue('eTC')
    await expectAccessible(page, `notebook, ${colorScheme}`, '.ss-notebook')
    await page.keyboard.press('Escape')

    await page.keyboard.press('Shift+?')
    await expectAccessible(page, `shortcut sheet, ${colorScheme}`, 'dialog')
    await page.keyboard.press('Escape')
    for (const name of ['Share this board', 'Export an image']) {
      await page.getByRole('button', { name }).click()
      await expectAccessible(page, `${name}, ${colorScheme}`, 'dialog')
      await page.getByRole('button', { name: 'Close', exact: true }).click()
    }
  })

  test(`axe finds nothing serious in what hosts note and score (${colorScheme})`, async ({ joinBoard, makeBoard }) => {
    const page = await joinBoard(await makeBoard({ kit: KIT.id }), { seat: 'host', colorScheme })
    const button = page.getByRole('button', { name: 'Interview kit' })
    if ((await button.getAttribute('aria-expanded')) === 'true') await button.click()
    await expect(panelOf(page)).toHaveCount(0)
    // At once, with the panel closed: no letter of it may mean the board.
    await page.keyboard.press('Shift+J')
    await page.keyboard.type('! Told about eTCskew')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1)
    await expect(page.getByText('Told about eTCskew')).toBeVisible()
    await expect(page.locator('[data-testid="tools.select"][aria-pressed=true]').first()).toBeAttached()
    await expectAccessible(page, `notes of hosts, ${colorScheme}`, '.ss-host-panel')
    await page.getByRole('tab', { name: 'Scores' }).click()
    await page.getByRole('button', { name: 'Evaluation' }).press('3')
    await expect(page.getByRole('textbox', { name: 'Reason for Evaluation' })).toBeVisible()
    await expectAccessible(page, `scores, ${colorScheme}`, '.ss-host-panel')
  })
}

test('the outline reads the board out, live, for a viewer too, and leads to what it names', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const viewer = await joinBoard(board, { seat: 'viewer' })
  await viewer.keyboard.press('Shift+O')
  const { links, nodes } = KIT.architecture
  const titleOf = (id: string): string => nodes.find((node) => node.id === id)?.title ?? ''
  const feedback = links.find(({ kind }) => kind === 'feedback')!
  const spoken = `${titleOf(feedback.from)} to ${titleOf(feedback.to)}, feedback`

  await test.step('each component, and each link as "A to B, feedback"', async () => {
    await expect(viewer.getByRole('tree', { name: 'Components and links' })).toBeVisible()
    await expect(viewer.locator('[role=treeitem][aria-level="2"]')).toHaveCount(nodes.length)
    await expect(viewer.locator('[role=treeitem][aria-level="3"]')).toHaveCount(links.length)
    await expect(viewer.getByRole('treeitem', { name: spoken }).first()).toBeVisible()
  })
  await test.step('keys walk it; Enter selects and shows, tldraw reads the link out, Escape goes to the canvas', async () => {
    await viewer.keyboard.press('End')
    const last = viewer.getByRole('treeitem').last()
    await expect(last).toBeFocused()
    await viewer.keyboard.press('Enter')
    await expect(last).toHaveAttribute('aria-selected', 'true')
    await expect(viewer.getByRole('status', { name: 'Status' })).toContainText((await last.textContent()) ?? '?')
    await viewer.keyboard.press('Escape')
    await expect(viewer.locator('.tl-container')).toBeFocused()
  })
  await test.step('a click selects on the canvas', async () => {
    await viewer.getByRole('treeitem', { name: titleOf('lb'), exact: true }).click()
    await expect(viewer.getByRole('treeitem', { name: titleOf('lb'), exact: true })).toHaveAttribute('aria-selected', 'true')
  })
  await test.step('what another does shows at once', async () => {
    const raw = await rawPeer(board)
    const balancer = raw.records.get(BALANCER)!
    raw.records.transact('rename', () => raw.records.set({ ...balancer, props: { ...(balancer.props as object), title: 'Edge proxy' } }))
    await expect(viewer.getByRole('treeitem', { name: 'Edge proxy', exact: true })).toBeVisible()
    await expect(viewer.getByRole('treeitem', { name: /^Edge proxy to / }).first()).toBeVisible()
    await expect(viewer.getByRole('treeitem', { name: titleOf('lb'), exact: true })).toHaveCount(0)
  })
})

test('whatever the keyboard reaches on a board shows a ring: in the rail, in the whole palette, in the hint', async ({ person, makeBoard }) => {
  for (const width of [1280, 1600]) {
    const page = await person({ viewport: { width, height: 800 } })
    await openBoard(page, await makeBoard({ kit: KIT.id }), 'host')
    await expect(page.getByRole('button', { name: 'Do not show this hint again' })).toBeVisible()
    // From here on the browser shows where the focus is.
    await page.keyboard.press('Tab')
    const { ringed, bare } = await page.evaluate(ringsOf)
    expect(bare, `at ${width} px`).toEqual([])
    expect(ringed).toEqual(expect.arrayContaining(['Do not show this hint again', 'Share this board']))
    expect(ringed.length).toBeGreaterThan(20)
  }
})

/** Runs in the page: gives each control the focus, and says which show a ring of 2 px, themselves or around them. */
function ringsOf(): { ringed: string[]; bare: string[] } {
  const [ringed, bare]: [string[], string[]] = [[], []]
  for (const one of document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea, [tabindex="0"]')) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.matches('.tl-container, .tl-canvas *')) continue
    one.focus()
    if (document.activeElement !== one) continue
    const around = [one, one.parentElement, one.nextElementSibling].filter((near) => near !== null)
    const has = around.some((near) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(near)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const name = one.getAttribute('aria-label') ?? one.title
    ;(has ? ringed : bare).push(name === '' ? `${one.textContent} .${one.className}` : name)
  }
  return { ringed, bare }
}
