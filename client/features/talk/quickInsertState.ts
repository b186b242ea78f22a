import { EditorAtom, type Editor, type TLUiOverrides } from 'tldraw'
import { focusCanvas } from '../../shapes/focusCanvas.ts'

/**
 * Where the quick-insert box was opened, in page coordinates, or that it was opened by key; undefined while it is
 * closed. `text` stands in it already.
 */
export type QuickInsertOpening =
  { by: 'key'; text?: string } | { by: 'pointer'; x: number; y: number; text?: string } | undefined

const OPENING = new EditorAtom<QuickInsertOpening>('quick insert', () => undefined)

export function quickInsertOpening(editor: Editor): QuickInsertOpening {
  return OPENING.get(editor)
}

export function openQuickInsert(editor: Editor, opening: QuickInsertOpening): void {
  if (!editor.getIsReadonly()) OPENING.set(editor, opening)
}

export function closeQuickInsert(editor: Editor): void {
  OPENING.set(editor, undefined)
  focusCanvas(editor)
}

/**
 * `/` opens the box, as in every editor with commands (tldraw would start a cursor chat there), and `?` lists all keys.
 */
export const QUICK_INSERT_OVERRIDES: TLUiOverrides = {
  actions(editor, actions) {
    // Embeds would load other sites into the board.
    const { 'open-cursor-chat': chat, 'open-kbd-shortcuts': keys, 'insert-embed': _embed, ...rest } = actions
    return {
      ...rest,
      ...(chat && { 'open-cursor-chat': { ...chat, kbd: undefined } }),
      ...(keys && { 'open-kbd-shortcuts': { ...keys, kbd: `shift+/,${keys.kbd}` } }),
      'quick-insert': {
        id: 'quick-insert',
        label: 'Insert a component',
        kbd: '/',
        onSelect: () => openQuickInsert(editor, { by: 'key' }),
      },
    }
  },
}

/** A double click on empty canvas opens the box there. */
export function openOnDoubleClick(editor: Editor): void {
  editor.on('event', (info) => {
    if (info.type !== 'click' || info.name !== 'double_click' || info.phase !== 'up' || !editor.isIn('select.idle'))
      return
    const { x, y } = editor.inputs.getCurrentPagePoint()
    if (editor.getShapeAtPoint({ x, y }, { margin: editor.getHitTestMargin() }) === undefined)
      openQuickInsert(editor, { by: 'pointer', x, y })
  })
}
