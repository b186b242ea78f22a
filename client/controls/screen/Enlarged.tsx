import type { CSSProperties, ReactNode } from 'react'
import { Dialog } from '../Dialog.tsx'
import './Enlarged.css'

export interface EnlargedProps {
  title: string
  onClose: () => void
  /** px; on narrower screens it scrolls. */
  leastWidth: number
  /** One SVG, by itself or in a `<div>`. */
  children: ReactNode
  /** What is said below it. */
  foot?: ReactNode
}

/** A picture over the whole screen, at a size at which its words can be read. */
export function Enlarged({ title, onClose, leastWidth, children, foot }: EnlargedProps) {
  return (
    <Dialog wide title={title} onClose={onClose}>
      <div
        className="ss-enlarged"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        role="region"
        aria-label="Diagram"
        style={{ '--ss-least': `${leastWidth}px` } as CSSProperties}
      >
        {children}
      </div>
      {foot}
    </Dialog>
  )
}
