import { defaultHandleExternalTextContent, type Editor } from 'tldraw'
import { parseTalk } from '../../../shared/talk/parseTalk.ts'
import { openQuickInsert } from './quickInsertState.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'

/**
 * Talk lines that are pasted onto the canvas open the box with their preview; any other text becomes a text as ever.
 */
export function openOnPastedTalk(editor: Editor): void {
  editor.registerExternalContentHandler('text', (content) => {
    const { links, problems, hints } = parseTalk(content.text, boardGraph(editor))
    // Prose may hold an arrow by chance; then there is more in it that is not understood.
    const isProse = links.length === 0 || problems.length + hints.length > links.length
    if (isProse) return defaultHandleExternalTextContent(editor, content)
    openQuickInsert(editor, { by: 'key', text: content.text.trim() })
  })
}
