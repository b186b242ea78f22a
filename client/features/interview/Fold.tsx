import { ChevronRight } from 'lucide'
import { createContext, useContext, useId, type ReactNode } from 'react'
import { Icon } from '../../controls/Icon.tsx'

/** What somebody opened or closed by hand, by its title; it stays so when the panel is opened anew. */
export interface FoldsByHand {
  isOpen: ReadonlyMap<string, boolean>
  turn: (title: string, isOpen: boolean) => void
}

export const FoldsContext = createContext<FoldsByHand>({ isOpen: new Map(), turn: () => undefined })

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
  const byHand = useContext(FoldsContext)
  const isOpen = byHand.isOpen.get(title) ?? startsOpen
  const id = useId()
  return (
    <section className="ss-fold">
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => byHand.turn(title, !isOpen)}>
          <Icon node={ChevronRight} size={16} />
          <span className="ss-fold-title">{title}</span>
          {note !== undefined && <span className="ss-fold-note">{note}</span>}
        </button>
      </h3>
      <div id={id} className="ss-fold-body" hidden={!isOpen}>{isOpen && children}</div>
    </section>
  )
}
