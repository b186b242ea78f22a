import { ChevronRight } from 'lucide'
import { useId, type ReactNode } from 'react'
import { Icon } from '../../controls/Icon.tsx'
import { usePalette } from './paletteContext.ts'

/** A part of the palette that opens and closes, and stays so in this browser. */
export function PaletteSection({
  section,
  title,
  count,
  children,
}: {
  section: string
  title: string
  count?: number
  children: ReactNode
}) {
  const { memory } = usePalette()
  const id = useId()
  const isOpen = memory.isSectionOpen(section)
  return (
    <section>
      <h3>
        <button
          type="button"
          className="ss-palette-section-head"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => memory.toggleSection(section)}
        >
          <Icon node={ChevronRight} size={14} />
          {title}
          {count !== undefined && <span className="ss-palette-count">{count}</span>}
        </button>
      </h3>
      <div id={id}>{isOpen && children}</div>
    </section>
  )
}
