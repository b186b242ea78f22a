import type { Locator } from 'playwright/test'
import { SHORTCUT_GROUPS } from '../../client/features/keys/shortcuts.ts'
import { expect, test } from './support/boards.ts'

test('every tool key of the shortcut sheet takes its tool; the sheet opens by key, by the strip and by the menu', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  const taken = (tool: string): Locator => page.locator(`[data-testid="tools.${tool}"][aria-pressed=true]`).first()
  let before: string | undefined
  for (const { key, tool } of toolKeys()) {
    if (tool === before) await page.keyboard.press('v')
    await page.keyboard.press(key)
    await expect(taken(tool), `${key} takes the ${tool} tool`).toBeAttached()
    before = tool
  }
  await page.keyboard.press('v')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const close = async (): Promise<void> => {
    await expect(sheet).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  }
  await page.keyboard.press('Shift+?')
  await expect(sheet.getByText('React, with a digit')).toBeVisible()
  await expect(sheet.getByText(/^Clock: |for hosts|^Play a curveball/), 'keys that only hosts have').toHaveCount(0)
  await close()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.keyboard.press('h')
  await close()
  await expect(taken('select'), 'keys pressed over the sheet reach no tool').toBeAttached()
  await page.getByTestId('main-menu.button').click()
  await page.getByRole('menuitem', { name: /shortcuts/i }).click()
  await close()
})

/** The first keys of all tools, then their second ones and so on, so that hardly one follows on itself. */
function toolKeys(): { key: string; tool: string }[] {
  const listed = SHORTCUT_GROUPS.flatMap(({ shortcuts }) => shortcuts).flatMap(({ keys, tool }) => (
    tool === undefined ? [] : keys.filter((key) => key.length === 1).map((key, at) => ({ key: key.toLowerCase(), tool, at }))
  ))
  return listed.sort((a, b) => a.at - b.at)
}

test('other keyboards have the same keys: by the sign that is typed, digits by their place', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  const session = await page.context().newCDPSession(page)
  /** As Chromium hears it from a keyboard of another layout; `held` counts Alt 1, Ctrl 2, Shift 8. */
  const press = async (key: string, code: string, held = 0): Promise<void> => {
    const event = { key, code, modifiers: held, windowsVirtualKeyCode: 0 }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: held & 2 ? undefined : key, ...event })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  const tool = (name: string): Locator => page.locator(`[data-testid="tools.${name}"][aria-pressed=true]`).first()
  const box = page.getByRole('combobox', { name: 'Insert a component' })

  for (const [layout, code] of [['German', 'Digit7'], ['French', 'Period']] as const) {
    await press('/', code, 8)
    await expect(box, layout).toBeFocused()
    await expect(box, 'the sign itself is not typed').toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(box).toHaveCount(0)
  }
  for (const [key, code, name] of [['é', 'Digit2', 'rectangle'], ['"', 'Digit3', 'diamond'], ['(', 'Digit5', 'arrow'], ['-', 'Digit6', 'line'], ['к', 'KeyR', 'rectangle']] as const) {
    await press(key, code)
    await expect(tool(name), `${key} takes the ${name} tool`).toBeAttached()
  }
  await page.keyboard.press('v')
  await press('@', 'KeyQ', 3)
  await press('?', 'Minus', 8)
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})
