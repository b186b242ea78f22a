import { DefaultStylePanel, useEditor, useValue, type TLUiStylePanelProps } from 'tldraw'

/** tldraw's style panel, out of the way until there is something to style: a drawing tool, or a selection that has styles. */
export function StylePanelWhenUseful(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const isUseful = useValue('style panel is useful', () => {
    const selected = editor.getSelectedShapes()
    return selected.length > 0 ? selected.some(({ type }) => !OWN_LOOK.has(type)) : !editor.isInAny('select', 'hand', 'eraser', 'laser', 'zoom')
  }, [editor])
  return isUseful ? <DefaultStylePanel {...props} /> : null
}

/** Shapes whose look follows from what they are. */
const OWN_LOOK: ReadonlySet<string> = new Set(['component', 'lane', 'legend'])
