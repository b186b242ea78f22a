import type { IconNode } from 'lucide'
import { useEditor, type Editor, type TLShapeId } from 'tldraw'
import { Icon } from '../../controls/Icon.tsx'
import { useDragToCreate } from './useDragToCreate.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'

/** How an item shows and hides its card. */
export interface ItemCard {
  showSoon: (item: HTMLElement) => void
  showNow: (item: HTMLElement) => void
  hideSoon: () => void
  hideNow: () => void
}

export interface PaletteItemProps {
  /** What tests and scripts find it by. */
  kind: string
  title: string
  /** Shown small behind the title; empty for none. */
  subtitle?: string
  /** Said on hover, where there is no card that says more. */
  hint?: string
  card?: ItemCard
  icon: IconNode
  tone: { light: string; dark: string }
  /** Places it where there is room. */
  insert: (editor: Editor) => void
  /** Makes it under the pointer; has to stay the same function. */
  create: (editor: Editor, id: TLShapeId) => void
}

/** One part of the palette: drag it onto the canvas, or click or press Enter to place it where there is room. */
export function PaletteItem({
  kind,
  title,
  subtitle = '',
  hint,
  card,
  icon,
  tone,
  insert,
  create,
}: PaletteItemProps) {
  const editor = useEditor()
  const drag = useDragToCreate(editor, create)
  return (
    <button
      type="button"
      className="ss-palette-item"
      title={hint}
      data-kind={kind}
      onPointerDown={(event) => {
        card?.hideNow()
        drag.onPointerDown(event)
      }}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse' && event.buttons === 0) card?.showSoon(event.currentTarget)
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') card?.hideSoon()
      }}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) card?.showNow(event.currentTarget)
      }}
      onBlur={() => card?.hideSoon()}
      onKeyDown={(event) => {
        if (keyOf(event) === 'ArrowRight') goIntoCard(event.currentTarget)
      }}
      onClick={(event) => {
        if (drag.wasDragged()) return
        insert(editor)
        // After a pointer the next key is meant for the canvas; after Enter the next item is meant.
        if (event.detail > 0) editor.getContainer().focus()
      }}
    >
      <span className="ss-palette-icon" style={{ color: `light-dark(${tone.light}, ${tone.dark})` }}>
        <Icon node={icon} size={18} />
      </span>
      <span className="ss-palette-title">{title}</span>
      {subtitle !== '' && <span className="ss-palette-subtitle">{subtitle}</span>}
    </button>
  )
}

function goIntoCard(item: HTMLElement): void {
  item.closest('.ss-palette')?.querySelector<HTMLElement>('.ss-palette-card button')?.focus()
}
