import type { Editor, TLShapeId } from 'tldraw'
import { keyOf } from '../../controls/keys/keyOf.ts'

/** After so long nobody waits for a caret any more. */
const LONGEST_MS = 2000
const FIELD = 'input, textarea'

/**
 * Keeps what is typed or pasted into a text that is just being opened until its caret stands: tldraw puts that a task
 * later than the field, and the letters in between would come to lie on the wrong side of it or be taken for tools.
 */
export function keepEarlyKeys(editor: Editor): void {
  const document = editor.getContainer().ownerDocument
  const early = createEarly(editor)
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event)
    if (key.length === 1 && !event.ctrlKey && !event.metaKey) early.keep(event, key)
    else if (key === 'Escape' || key === 'Tab') early.end(event)
    else if (key === 'Enter' && !event.repeat) early.more(event, '\n')
  }
  const onPaste = (event: ClipboardEvent): void => early.keep(event, event.clipboardData?.getData('text/plain') ?? '')
  document.addEventListener('keydown', onKeyDown, { capture: true })
  document.addEventListener('paste', onPaste, { capture: true })
  editor.disposables.add(() => {
    document.removeEventListener('keydown', onKeyDown, { capture: true })
    document.removeEventListener('paste', onPaste, { capture: true })
  })
}

interface Early {
  keep(event: Event, text: string): void
  /** The same, if something is kept already. */
  more(event: Event, text: string): void
  /** What is kept is written before the text is closed. */
  end(event: Event): void
}

function createEarly(editor: Editor): Early {
  let kept: { id: TLShapeId; text: string; until: number; isLast: boolean } | undefined
  const keep = (event: Event, text: string): void => {
    const id = editor.getEditingShapeId()
    // Whoever is in another field means that.
    const isElsewhere = event.target instanceof Element && event.target.matches(FIELD)
    if (text === '' || id === null || isElsewhere || !isTldrawsText(editor, id)) return
    if (kept?.id !== id && hasCaret(editor)) return
    take(event)
    if (kept?.id !== id) {
      kept = { id, text: '', until: performance.now() + LONGEST_MS, isLast: false }
      editor.timers.requestAnimationFrame(give)
    }
    kept.text += text
  }
  const give = (): void => {
    const now = kept
    if (now === undefined) return
    const isOpen = editor.getEditingShapeId() === now.id
    if (isOpen && !hasCaret(editor) && performance.now() < now.until)
      return void editor.timers.requestAnimationFrame(give)
    kept = undefined
    if (isOpen) write(editor, now.text)
    if (isOpen && now.isLast) editor.complete()
  }
  const more = (event: Event, text: string): void => {
    if (kept !== undefined) keep(event, text)
  }
  const end = (event: Event): void => {
    if (kept === undefined || kept.id !== editor.getEditingShapeId()) return
    take(event)
    kept.isLast = true
  }
  return { keep, more, end }
}

function take(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function isTldrawsText(editor: Editor, id: TLShapeId): boolean {
  const shape = editor.getShape(id)
  return shape !== undefined && ('richText' in shape.props || shape.type === 'frame')
}

function hasCaret(editor: Editor): boolean {
  const shape = editor.getEditingShape()
  if (shape !== undefined && 'richText' in shape.props) return editor.getRichTextEditor() !== null
  return editor.getContainer().ownerDocument.activeElement?.matches(FIELD) === true
}

function write(editor: Editor, text: string): void {
  const rich = editor.getRichTextEditor()
  if (rich === null) return void editor.getContainer().ownerDocument.execCommand('insertText', false, text)
  const { empty, from } = rich.state.selection
  // The beginning is where it stands until somebody has said otherwise.
  const start = empty && from <= 1 ? rich.chain().focus('end') : rich.chain().focus()
  text.split(/\r?\n/).reduce((chain, line, at) => {
    const begun = at > 0 ? chain.splitBlock() : chain
    return line === '' ? begun : begun.insertContent({ type: 'text', text: line })
  }, start).run()
}
