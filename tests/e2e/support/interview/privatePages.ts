import { expect, type Page } from 'playwright/test'
import { USUAL_RUBRIC } from '../../../../shared/interview/usualRubric.ts'
import { chooseByKeys, tabTo, useByKeys } from '../byKeys.ts'
import { panelOf } from '../hostPanel.ts'

/** Writes a private note from wherever the focus is on the canvas, and goes back there. */
export async function noteByKeys(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Shift+J')
  const field = page.getByRole('textbox', { name: 'Private note' })
  await expect(field).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Escape')
}

/** Turns the host's panel to the case, with what leads the room. */
export async function turnToCase(page: Page): Promise<void> {
  await tabTo(panelOf(page).getByRole('tab', { selected: true }))
  await page.keyboard.press('Home')
}

/** Gives each dimension of the usual rubric a score and a reason, decides, and hands the sheet in. */
export async function scoreByKeys(page: Page, { score, reason, sentence }: { score: string; reason: string; sentence: string }): Promise<void> {
  const panel = panelOf(page)
  await tabTo(panel.getByRole('tab', { selected: true }))
  await page.keyboard.press('End')
  await expect(panel.getByRole('tab', { name: 'Scores' })).toBeFocused()
  await chooseByKeys(panel.getByRole('radio', { name: 'Senior' }))
  for (const { title } of USUAL_RUBRIC.dimensions) {
    await tabTo(panel.getByRole('button', { name: title }))
    await page.keyboard.press(score)
    await tabTo(panel.getByRole('textbox', { name: `Reason for ${title}` }))
    await page.keyboard.type(reason)
  }
  await chooseByKeys(panel.getByRole('radio', { name: 'Yes', exact: true }))
  await tabTo(panel.getByRole('textbox', { name: 'Sentence for the decision' }))
  await page.keyboard.type(sentence)
  await useByKeys(panel.getByRole('button', { name: 'Submit my scores' }))
}
