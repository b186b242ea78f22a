import { ChevronRight } from 'lucide'
import { useId, useState, type ReactNode } from 'react'
import { Icon } from '../../controls/Icon.tsx'

export interface FoldProps {
  title: string
  /** Beside the title, short. */
  note?: string
  startsOpen?: boolean
  children: ReactNode
}

/**
 * A part of the panel behind its title; what is closed is not drawn, so that nobody reads an answer he did not ask for.
 */
export function Fold({ title, note, startsOpen = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  const id = useId()
  return (
    <section className="ss-fold">
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <Icon node={ChevronRight} size={16} />
          <span className="ss-fold-title">{title}</span>
          {note !== undefined && <span className="ss-fold-note">{note}</span>}
        </button>
      </h3>
      <div id={id} className="ss-fold-body" hidden={!isOpen}>{isOpen && children}</div>
    </section>
  )
}
