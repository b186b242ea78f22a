import { STEPS } from '../kit/steps.ts'
import type { NotebookTexts } from './pages.ts'

/** A page that somebody wrote on, under its name. */
export interface FilledPage {
  heading: string
  text: string
}

/** The pages of a notebook that say something, in the order in which they are read. */
export function filledPages(texts: NotebookTexts): FilledPage[] {
  const pages = [
    { heading: 'Question', text: texts.question },
    ...STEPS.map(({ id, title }, at) => ({ heading: `${at + 1} ${title}`, text: texts[id] })),
  ]
  return pages.flatMap(({ heading, text = '' }) => (text.trim() === '' ? [] : [{ heading, text: text.trimEnd() }]))
}
