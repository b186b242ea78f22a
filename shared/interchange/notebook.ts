import type { TextFormat } from './format.ts'

/** What is written beside a board, to be read anywhere; the board's editor brings the texts. */
export const NOTEBOOK_FORMAT: TextFormat = {
  id: 'notebook',
  title: 'notebook (.md)',
  extensions: ['notebook.md'],
  mime: 'text/markdown',
  limits: { maxBytes: 4 * 1024 * 1024 },
}
