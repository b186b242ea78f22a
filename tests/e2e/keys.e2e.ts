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
