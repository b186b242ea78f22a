import type { Locator, Page } from 'playwright/test'
import { writeRubricFile } from '../../../shared/interview/rubricFile.ts'
import { expect } from './boards.ts'
import { components } from './canvas.ts'

export function panelOf(page: Page, name = 'Interview kit'): Locator {
  return page.getByRole('complementary', { name })
}

/** A small screen opens a board without the panel where much of the reference is on it. */
export async function openPanel(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Interview kit' })
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
}

const levels = { junior: 'a', mid: 'b', senior: 'c', staff: 'd' }

/** A rubric of somebody's own, of one dimension, as a file to choose. */
export const RUBRIC_FILE = {
  name: 'rubric.json', mimeType: 'application/json',
  buffer: Buffer.from(writeRubricFile({ title: 'Ours', dimensions: [{ id: 'depth', title: 'qzdepth', levels }] })),
}

/** A whole case study comes to the candidate only once its host has said so, and is told as a reveal. */
export async function expectAskedFirst(host: Page, candidate: Page, title: string, cards: number): Promise<void> {
  const question = host.getByRole('dialog', { name: `Show everybody “${title}”?` })
  const choose = async (): Promise<void> => {
    await host.getByRole('button', { name: 'Show the components' }).click()
    await host.getByRole('button', { name: 'Insert a case study' }).click()
    await host.getByRole('dialog', { name: 'Insert a case study' }).getByRole('button', { name: title }).click()
  }
  await choose()
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await host.keyboard.press('Enter')
  await expect(question).toHaveCount(0)
  await choose()
  await question.getByRole('button', { name: 'Show it to everybody' }).click()
  await expect(candidate.getByText(`revealed the case study “${title}”.`)).toBeVisible()
  await expect(components(candidate)).toHaveCount(cards)
  await expect(panelOf(host).getByText('All of it is on the board.')).toBeVisible()
}
