import { X } from 'lucide'
import { useEditor, useValue } from 'tldraw'
import type { NotedPart } from '../../../shared/hostLane/field.ts'
import { hintAt, sayPartNow, showPart } from '../../canvas/hostLane/notedParts.ts'
import { Icon } from '../../controls/Icon.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'

export interface EvidenceChipsProps {
  parts: readonly NotedPart[]
  /** Offers to leave one out. */
  onRemove?: (part: NotedPart) => void
}

/** Parts of the board by the names that they had: a click selects and shows one. */
export function EvidenceChips({ parts, onRemove }: EvidenceChipsProps) {
  if (parts.length === 0) return null
  return (
    <ul className="ss-evidence" aria-label="Parts of the board">
      {parts.map((part) => <Chip key={part.id} part={part} onRemove={onRemove} />)}
    </ul>
  )
}

function Chip({ part, onRemove }: { part: NotedPart; onRemove: EvidenceChipsProps['onRemove'] }) {
  const editor = useEditor()
  const toast = useToast()
  const now = useValue('part now', () => sayPartNow(editor, part), [editor, part])
  const show = (): void => {
    if (!showPart(editor, part)) toast({ text: `“${part.words}” is not on the board any more.` })
  }
  const point = { onPointerEnter: () => hintAt(editor, part), onPointerLeave: () => hintAt(editor, undefined) }
  return (
    <li {...point} data-gone={now === undefined ? undefined : true}>
      <button type="button" title={`Show “${part.words}”${now === undefined ? '' : `, ${now}`}`} onClick={show}>
        {part.words}
        {now !== undefined && <span className="ss-hidden"> ({now})</span>}
      </button>
      {onRemove && (
        <button type="button" aria-label={`Leave out ${part.words}`} onClick={() => onRemove(part)}>
          <Icon node={X} size={12} />
        </button>
      )}
    </li>
  )
}
