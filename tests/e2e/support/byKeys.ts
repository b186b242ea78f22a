import { expect, type Locator, type Page } from 'playwright/test'
import { drawn } from './canvas.ts'

/** More stops than any of our pages has. */
const MOST_STOPS = 160

/** Goes to something by Tab alone, as who has no pointer does. */
export async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const page = target.page()
  // While something is selected, Tab goes from shape to shape; Escape lets go of it.
  if (await page.evaluate(() => document.activeElement?.matches('.tl-container') === true)) await page.keyboard.press('Escape')
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No Tab leads to ${String(target)}.`)
}

/** Goes to a control by Tab and uses it. */
export async function useByKeys(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

/** Goes to a group of radio buttons by Tab, and to one of them by arrows. */
export async function chooseByKeys(radio: Locator): Promise<void> {
  const page = radio.page()
  const group = radio.locator('xpath=ancestor::*[@role="radiogroup"]')
  for (let stop = 0; stop < MOST_STOPS && !(await group.evaluate((one) => one.contains(document.activeElement))); stop += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let turn = 0; turn < MOST_STOPS && !(await radio.isChecked()); turn += 1) await page.keyboard.press('ArrowRight')
  await expect(radio).toBeChecked()
}

/** Draws what a line says, from wherever the focus is on the canvas. */
export async function drawLine(page: Page, line: string): Promise<void> {
  await page.keyboard.press('/')
  const field = page.locator('.ss-quick textarea')
  await expect(field).toBeFocused()
  await page.keyboard.type(line)
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
}

/** Selects the part nearest to the middle of the canvas, as an arrow key does from there. */
export async function selectByKeys(page: Page): Promise<void> {
  await useByKeys(page.getByRole('button', { name: 'Move focus to canvas' }))
  // tldraw gives the canvas the keys a moment later.
  await expect(page.locator('.tl-container')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.locator('.ss-inspector, .ss-inspector-pill').count(), 'something is selected').toBeGreaterThan(0)
}

/** Goes to an item of an open menu by the arrow that leads down. */
export async function goDownTo(item: Locator): Promise<void> {
  await expect(item).toBeVisible()
  for (let turn = 0; turn < 40 && !(await item.evaluate((one) => one === document.activeElement)); turn += 1) {
    await item.page().keyboard.press('ArrowDown')
    await drawn(item.page())
  }
  await expect(item).toBeFocused()
}
