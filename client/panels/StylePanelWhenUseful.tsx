import { DefaultStylePanel, DefaultStylePanelContent, useEditor, useValue, type Editor, type TLShape, type TLUiStylePanelProps } from 'tldraw'
import { linkKindOf } from '../shapes/LinkShapeUtil.tsx'
import { LinkKindPicker } from './LinkKindPicker.tsx'

/** tldraw's style panel, out of the way until there is something to style; a link is styled by its kind alone. */
export function StylePanelWhenUseful(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const shows = useValue('style panel shows', () => whatToShow(editor), [editor])
  if (shows === 'nothing') return null
  return (
    <DefaultStylePanel {...props}>
      {shows !== 'styles' && <LinkKindPicker />}
      {shows !== 'kinds' && <DefaultStylePanelContent />}
    </DefaultStylePanel>
  )
}

function whatToShow(editor: Editor): 'nothing' | 'styles' | 'kinds' | 'both' {
  const selected = editor.getSelectedShapes()
  if (selected.length === 0) return editor.isInAny('select', 'hand', 'eraser', 'laser', 'zoom') ? 'nothing' : 'styles'
  const hasArrows = selected.some(({ type }) => type === 'arrow')
  const hasStyles = selected.some((shape) => !hasOwnLook(shape))
  if (hasArrows) return hasStyles ? 'both' : 'kinds'
  return hasStyles ? 'styles' : 'nothing'
}

/** Shapes whose look follows from what they are. */
function hasOwnLook(shape: TLShape): boolean {
  if (shape.type === 'arrow') return linkKindOf(shape) !== undefined
  return shape.type === 'component' || shape.type === 'lane' || shape.type === 'legend'
}
