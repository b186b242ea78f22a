import { expect, type Locator, type Page } from 'playwright/test'
import { drawLine } from './byKeys.ts'
import { openPanel, panelOf } from './hostPanel.ts'

async function topOf(element: Locator): Promise<number> {
  return Math.round(await element.evaluate((one) => one.getBoundingClientRect().top))
}

/** A candidate draws the first part and takes it back, while the host reads far down in the panel and then closes a fold. */
export async function expectSteadyPanel(host: Page, candidate: Page, parts: number): Promise<void> {
  const panel = panelOf(host)
  const titles = panel.locator('.ss-host-parts :is(.ss-layers h3, .ss-fold-title)')
  const answers = panel.getByRole('button', { name: /^Questions and answers/ })
  const order = await titles.allTextContents()
  expect(order[0]).toBe('Questions and answers')
  const reads = panel.getByRole('button', { name: 'Reference', exact: true })
  await reads.hover()
  const before = await topOf(reads)
  await candidate.getByTestId('canvas').click({ position: { x: 500, y: 200 } })
  await drawLine(candidate, 'client app')
  await expect(panel.getByText(`1 of ${parts} drawn`)).toBeVisible()
  await expect(panel.getByRole('list', { name: 'Taken for' }), 'more stands above than before').toBeVisible()
  await expect.poll(() => topOf(reads)).toBe(before)
  expect(await titles.allTextContents()).toEqual(order)
  await expect(answers).toHaveAttribute('aria-expanded', 'true')
  await candidate.keyboard.press('Control+z')
  await expect(panel.getByText(`0 of ${parts} drawn`)).toBeVisible()
  await expect.poll(() => topOf(reads)).toBe(before)
  await answers.click()
  await panel.getByRole('button', { name: 'Hide this panel' }).click()
  await openPanel(host)
  await expect(answers, 'what was closed by hand stays so').toHaveAttribute('aria-expanded', 'false')
  await expect(panel.getByRole('button', { name: /^Probes/ })).toHaveAttribute('aria-expanded', 'true')
}
