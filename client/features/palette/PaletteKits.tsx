import { LayoutTemplate } from 'lucide'
import { useEditor, useValue } from 'tldraw'
import { chooseKit, INSERT_KIT, mayInsertKits } from '../../canvas/commands/kitChoice.ts'
import { Icon } from '../../controls/Icon.tsx'

/** Leads to the gallery of case studies, to put one beside what is on the board. */
export function PaletteKits() {
  const editor = useEditor()
  const isOffered = useValue('kits can be inserted', () => mayInsertKits(editor), [editor])
  if (!isOffered) return null
  return (
    <button
      type="button"
      className="ss-palette-item"
      title="Puts a whole case study beside what is on the board."
      onClick={() => chooseKit(editor)}
    >
      <span className="ss-palette-icon">
        <Icon node={LayoutTemplate} size={18} />
      </span>
      <span className="ss-palette-title">{INSERT_KIT.words}</span>
    </button>
  )
}
