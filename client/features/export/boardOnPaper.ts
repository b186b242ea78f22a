import type { Editor } from 'tldraw'
import { recordsToSvg } from '../../../shared/drawing/recordsToSvg.ts'
import { notebookOf } from '../../canvas/notebook/editorNotebook.ts'
import { kindsToDraw } from './drawPicture.ts'
import { notebookOnPaper } from './notebookOnPaper.ts'
import { pageRecords } from './pageRecords.ts'
import { withLegend } from './svg/withLegend.ts'

const PADDING_PX = 16

/**
 * Puts the open page and behind it the notebook in the place of everything else for as long as something is printed;
 * returns how to stop that.
 */
export function printAlone(editor: Editor): () => void {
  const sheet = document.createElement('div')
  sheet.className = 'ss-paper'
  const show = (): void => {
    const title = editor.getDocumentSettings().name
    sheet.replaceChildren(pictureOnPaper(editor), ...notebookOnPaper(title, notebookOf(editor)?.texts() ?? {}))
    document.body.append(sheet)
  }
  const hide = (): void => sheet.remove()
  addEventListener('beforeprint', show)
  addEventListener('afterprint', hide)
  return () => {
    removeEventListener('beforeprint', show)
    removeEventListener('afterprint', hide)
    hide()
  }
}

function pictureOnPaper(editor: Editor): HTMLElement {
  const { svg, width, height } = drawn(editor)
  const picture = document.createElement('div')
  picture.className = 'ss-paper-picture'
  picture.innerHTML = svg
  picture.style.setProperty('page', width > height ? 'wide' : 'tall')
  return picture
}

/** From records, because the browser prints before anything that takes time is done. */
function drawn(editor: Editor) {
  const theme = 'light'
  const options = { theme, pageId: editor.getCurrentPageId(), padding: PADDING_PX } as const
  const { svg, w, h } = recordsToSvg(pageRecords(editor), options)
  const kinds = kindsToDraw(editor, { scope: 'board' })
  return withLegend({ svg, width: w, height: h }, kinds, { theme, padding: PADDING_PX, scale: 1 })
}
