import { filledPages } from '../../../shared/notebook/filledPages.ts'
import type { NotebookTexts } from '../../../shared/notebook/pages.ts'

/** A notebook as it is printed: the board's title, the question, and the steps that somebody wrote on; else nothing. */
export function notebookOnPaper(title: string, texts: NotebookTexts): HTMLElement[] {
  const pages = filledPages(texts)
  if (pages.length === 0) return []
  const sheet = document.createElement('article')
  sheet.className = 'ss-paper-notebook'
  sheet.append(written('h1', title.trim() === '' ? 'Untitled board' : title.trim()))
  for (const { heading, text } of pages) {
    const page = document.createElement('section')
    page.append(written('h2', heading), ...text.split(/\n{2,}/).map((part) => written('p', part)))
    sheet.append(page)
  }
  return [sheet]
}

/** Text alone: whatever a peer wrote is no HTML. */
function written(tag: 'h1' | 'h2' | 'p', text: string): HTMLElement {
  const element = document.createElement(tag)
  element.dir = 'auto'
  element.textContent = text
  return element
}
