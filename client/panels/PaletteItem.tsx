import type { IconNode } from 'lucide'
import { useEditor, type Editor, type TLShapeId } from 'tldraw'
import { Icon } from '../theme/Icon.tsx'
import { useDragToCreate } from './useDragToCreate.ts'

export interface PaletteItemProps {
  /** What tests and scripts find it by. */
  kind: string
  title: string
  hint: string
  icon: IconNode
  tone: { light: string; dark: string }
  /** Places it where there is room. */
  insert: (editor: Editor) => void
  /** Makes it under the pointer; has to stay the same function. */
  create: (editor: Editor, id: TLShapeId) => void
}

/** One part of the palette: drag it onto the canvas, or click or press Enter to place it where there is room. */
export function PaletteItem({ kind, title, hint, icon, tone, insert, create }: PaletteItemProps) {
  const editor = useEditor()
  const drag = useDragToCreate(editor, create)
  return (
    <button
      type="button" className="ss-palette-item" title={hint} data-kind={kind}
      onPointerDown={drag.onPointerDown} onPointerMove={drag.onPointerMove} onPointerUp={drag.onPointerUp} onPointerCancel={drag.onPointerCancel}
      onClick={(event) => {
        if (drag.wasDragged()) return
        insert(editor)
        // After a pointer the next key is meant for the canvas; after Enter the next item is meant.
        if (event.detail > 0) editor.getContainer().focus()
      }}
    >
      <span className="ss-palette-icon" style={{ color: `light-dark(${tone.light}, ${tone.dark})` }}><Icon node={icon} size={18} /></span>
      {title}
    </button>
  )
}
