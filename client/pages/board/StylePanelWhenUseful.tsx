import { useRef, useLayoutEffect } from 'react'
import { DefaultStylePanel, useEditor, useValue, type Editor, type TLUiStylePanelProps } from 'tldraw'
import { useCornerPanel } from '../../canvas/view/cornerPanel.ts'
import { commentsState } from '../../features/comments/commentsState.ts'
import { hasOwnLook } from '../../features/inspector/useSelected.ts'

/** tldraw's style panel, out of the way until there is something to style. */
export function StylePanelWhenUseful(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const isShown = useValue('style panel is shown', () => hasSomethingToStyle(editor), [editor])
  // The list of comments has the same corner.
  const isBehind = useValue('list is open', () => commentsState(editor).isListOpen, [editor]) && props.isMobile !== true
  return isShown && !isBehind ? <StylePanel {...props} /> : null
}

function StylePanel(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const panel = useRef<HTMLElement | null>(null)
  // It is tldraw's own, so that it is looked for where tldraw puts it; on a small screen it opens over the board.
  useLayoutEffect(() => {
    panel.current = editor.getContainer().querySelector('.tlui-style-panel__wrapper')
  })
  useCornerPanel(panel)
  return <DefaultStylePanel {...props} />
}

function hasSomethingToStyle(editor: Editor): boolean {
  const selected = editor.getSelectedShapes()
  if (selected.length === 0) return !editor.isInAny('select', 'hand', 'eraser', 'laser', 'zoom')
  return !selected.every(hasOwnLook)
}
