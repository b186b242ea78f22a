import { DefaultStylePanel, useEditor, useValue, type Editor, type TLUiStylePanelProps } from 'tldraw'
import { hasOwnLook, isInspected } from '../../features/inspector/useSelected.ts'

/**
 * tldraw's style panel, out of the way until there is something to style. On a wide screen the inspector shows it for
 * what is inspected, too.
 */
export function StylePanelWhenUseful(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const isShown = useValue('style panel is shown', () => hasSomethingToStyle(editor, props.isMobile ?? false), [
    editor,
    props.isMobile,
  ])
  return isShown ? <DefaultStylePanel {...props} /> : null
}

function hasSomethingToStyle(editor: Editor, isMobile: boolean): boolean {
  const selected = editor.getSelectedShapes()
  if (selected.length === 0) return !editor.isInAny('select', 'hand', 'eraser', 'laser', 'zoom')
  if (!isMobile && selected.some(isInspected)) return false
  return !selected.every(hasOwnLook)
}
