import { plainLines } from '../doc/sharedText.ts'
import { MAX_PAGE_LENGTH, PAGE_IDS, type NotebookTexts } from './pages.ts'
import { fieldsOf } from '../values/checks.ts'

/** Under this name a file keeps the notebook in the `meta` of its document, which other programs pass on unread. */
const KEY = 'sevenstepNotebook'

/** The meta of a document with what stands in the notebook, for a file. */
export function withTexts(meta: unknown, texts: NotebookTexts): Record<string, unknown> {
  const written = PAGE_IDS.filter((page) => (texts[page] ?? '') !== '')
  return written.length === 0
    ? withoutTexts(meta)
    : { ...withoutTexts(meta), [KEY]: Object.fromEntries(written.map((page) => [page, texts[page]])) }
}

/** The same without: on a board the notebook has a place of its own. */
export function withoutTexts(meta: unknown): Record<string, unknown> {
  const { [KEY]: _texts, ...rest } = fieldsOf(meta)
  return rest
}

/** What a file says stood in the notebook; whatever is no text of a page is passed over. */
export function textsIn(meta: unknown): NotebookTexts {
  const kept = fieldsOf(fieldsOf(meta)[KEY])
  const found = PAGE_IDS.flatMap((page) => {
    const text = Object.hasOwn(kept, page) ? kept[page] : undefined
    return typeof text === 'string' ? [[page, plainLines(text.slice(0, MAX_PAGE_LENGTH))] as const] : []
  })
  return Object.fromEntries(found)
}
