import { useEditor } from 'tldraw'
import type { ComponentDefinition } from '../../shared/catalog/defineComponent.ts'
import { FAMILIES } from '../../shared/catalog/families.ts'
import { iconNode } from '../component/icons.ts'
import { Icon } from '../theme/Icon.tsx'
import { insertComponent } from './insertComponent.ts'
import { useDragToCreate } from './useDragToCreate.ts'

/** One part of the palette: drag it onto the canvas, or click or press Enter to place it where there is room. */
export function PaletteItem({ definition }: { definition: ComponentDefinition }) {
  const editor = useEditor()
  const drag = useDragToCreate(editor, definition.id)
  const { light, dark } = FAMILIES[definition.family]
  return (
    <button
      type="button" className="ss-palette-item" title={definition.purpose} data-kind={definition.id}
      onPointerDown={drag.onPointerDown} onPointerMove={drag.onPointerMove} onPointerUp={drag.onPointerUp} onPointerCancel={drag.onPointerCancel}
      onClick={() => { if (!drag.wasDragged()) insertComponent(editor, definition.id) }}
    >
      <span className="ss-palette-icon" style={{ color: `light-dark(${light}, ${dark})` }}><Icon node={iconNode(definition.icon)} size={18} /></span>
      {definition.title}
    </button>
  )
}
