import type { Locator, Page } from 'playwright/test'
import { writeRubricFile } from '../../../shared/interview/rubricFile.ts'

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
