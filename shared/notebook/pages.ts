import { STEPS } from '../kit/steps.ts'

export type StepId = (typeof STEPS)[number]['id']

/** A page of the notebook that everybody on a board shares: the question, or one of the seven steps. */
export type PageId = 'question' | StepId

/** In the order in which a notebook is read. */
export const PAGE_IDS: readonly PageId[] = ['question', ...STEPS.map(({ id }) => id)]

/** UTF-16 units that a page shows and takes; some six printed pages. */
export const MAX_PAGE_LENGTH = 20_000

/** What stands on the pages of a notebook; a page that is left out is empty. */
export type NotebookTexts = Readonly<Partial<Record<PageId, string>>>

/** The name of a page's text in a board's doc; it stays for ever, since boards keep their texts under it. */
export function textName(page: PageId): string {
  return `notebook/${page}`
}
