import { memo } from 'react'
import type { Editor } from 'tldraw'
import type { OutlineRow } from '../../../shared/graph/outlineOf.ts'

export interface OutlineItemProps {
  editor: Editor
  row: OutlineRow
  /** The one item that Tab comes to. */
  isCurrent: boolean
  isSelected: boolean
  onFocus: (id: string) => void
  onPick: (editor: Editor, row: OutlineRow) => void
}

/** Drawn anew only when it changes itself: boards have thousands of lines. */
export const OutlineItem = memo(function OutlineItem({
  editor,
  row,
  isCurrent,
  isSelected,
  onFocus,
  onPick,
}: OutlineItemProps) {
  return (
    // The tree around it hears the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      className="ss-outline-item"
      data-level={row.level}
      title={row.text}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-selected={isSelected}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onFocus(row.id)}
      onClick={() => onPick(editor, row)}
    >
      {row.text}
    </div>
  )
})
