import { join } from 'node:path'
import { expect, type Locator, type Page } from 'playwright/test'
import { expectAccessible } from '../axe.ts'
import { tabTo, useByKeys } from '../byKeys.ts'
import { drawn } from '../canvas.ts'

const PICTURES = process.env['INTERVIEW_PICTURES']

/** Keeps a picture of a state where somebody wants to look at it: INTERVIEW_PICTURES names the folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return
  await drawn(page)
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

/** A state of the interview as somebody has it before them: nothing serious by axe in it, and a picture where one is wanted. */
export async function look(page: Page, name: string): Promise<void> {
  await keepPicture(page, name)
  await expectAccessible(page, name)
}

export function face(page: Page): Locator {
  return page.getByRole('button', { name: 'Clock of the round' })
}

/** Says a name and goes in, with the rules of the room read on the way. */
export async function enterByKeys(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'What should people call you?' })
  await expect(field).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
}

/** From the home page to a board of a case that is dealt anew, with AI helpers to be declared; gives its seed and the links of its lobby. */
export async function beginByKeys(page: Page, study: string): Promise<{ candidate: string; observer: string; host: string; seed: string }> {
  await page.goto('/')
  await useByKeys(page.getByRole('button', { name: 'Start an interview', exact: true }))
  const dialog = page.getByRole('dialog')
  await tabTo(dialog.getByLabel('Case study', { exact: true }))
  await page.keyboard.type(study)
  await expect(dialog.getByRole('heading', { name: study })).toBeVisible()
  await useByKeys(dialog.getByRole('button', { name: 'Deal it anew' }))
  const seed = await dialog.getByRole('textbox', { name: 'Seed' }).inputValue()
  await chooseOne(dialog.getByRole('radio', { name: /[Dd]eclared?/ }))
  await look(page, '01 host begins')
  await useByKeys(dialog.getByRole('button', { name: 'Make the board' }))
  const lobby = page.getByRole('region', { name: 'Before you start' })
  const linkOf = (label: string): Promise<string> => lobby.getByLabel(label, { exact: true }).inputValue()
  await expect(lobby.getByLabel('Candidate’s link', { exact: true })).toBeVisible()
  return { seed, candidate: await linkOf('Candidate’s link'), observer: await linkOf('Observer’s link'), host: await linkOf('Second interviewer’s link') }
}

/** A radio button of a group that is a fieldset: by Tab to the group, by arrows to the button. */
async function chooseOne(radio: Locator): Promise<void> {
  const page = radio.page()
  const name = await radio.getAttribute('name')
  const isInGroup = (): Promise<boolean> => page.evaluate((group) => document.activeElement?.getAttribute('name') === group, name)
  for (let stop = 0; stop < 80 && !(await isInGroup()); stop += 1) await page.keyboard.press('Tab')
  for (let turn = 0; turn < 8 && !(await radio.isChecked()); turn += 1) await page.keyboard.press('ArrowDown')
  await expect(radio).toBeChecked()
}
