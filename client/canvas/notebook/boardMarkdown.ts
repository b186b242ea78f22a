import type { Editor } from 'tldraw'
import { commentsMarkdown } from '../../../shared/comments/commentsMarkdown.ts'
import { drawingMarkdown } from '../../../shared/notebook/drawingMarkdown.ts'
import { notebookMarkdown } from '../../../shared/notebook/markdown.ts'
import { commentsOf } from '../comments/editorComments.ts'
import { listThreads } from '../comments/listThreads.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { outlineOf } from '../../../shared/graph/outlineOf.ts'
import { notebookOf } from './editorNotebook.ts'

/** The notebook, what is drawn, and what was asked and said on it, as one page of Markdown. */
export function boardMarkdown(editor: Editor): string {
  const written = notebookMarkdown(editor.getDocumentSettings().name, notebookOf(editor)?.texts() ?? {})
  const comments = commentsOf(editor)
  const said = commentsMarkdown(comments === undefined ? [] : listThreads(editor, comments))
  return `${written}\n${drawingMarkdown(outlineOf(boardGraph(editor)))}${said === '' ? '' : `\n${said}`}`
}
