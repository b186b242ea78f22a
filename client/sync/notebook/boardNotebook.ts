import type { Signal } from '@tldraw/state'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { PAGE_IDS, type NotebookTexts, type PageId } from '../../../shared/notebook/pages.ts'
import { Carets, type CaretClock } from './carets.ts'
import { asOne, NotebookPage } from './notebookPage.ts'

/** The notebook that everybody on a board shares, in the board's own doc. */
export interface BoardNotebook {
  readonly mayWrite: Signal<boolean>
  readonly carets: Carets
  page(id: PageId): NotebookPage
  /** What stands in it now. */
  texts(): NotebookTexts
  /** Puts texts behind what stands on their pages, as far as there is room. Returns what takes them back. */
  append(texts: NotebookTexts): () => void
  /** Takes texts off their pages again that were put there in whatever session, with their heading. */
  takeOut(texts: NotebookTexts): void
  destroy(): void
}

export function createNotebook(
  doc: Y.Doc,
  awareness: Awareness,
  mayWrite: Signal<boolean>,
  clock: CaretClock,
): BoardNotebook {
  const pages = PAGE_IDS.map((id) => new NotebookPage(doc, id, mayWrite))
  const carets = new Carets(awareness, clock)
  const page = (id: PageId): NotebookPage => pages[PAGE_IDS.indexOf(id)]!
  return {
    mayWrite,
    carets,
    page,
    texts: () => Object.fromEntries(pages.map(({ id, shown }) => [id, shown.get().text])),
    append(texts) {
      const takeBack = asOne(doc, () => pages.map((one) => one.append(texts[one.id] ?? '')))
      return () => asOne(doc, () => takeBack.forEach((take) => take()))
    },
    takeOut(texts) {
      asOne(doc, () => pages.forEach((one) => one.takeOut(texts[one.id] ?? '')))
    },
    destroy() {
      carets.destroy()
      for (const one of pages) one.destroy()
    },
  }
}
