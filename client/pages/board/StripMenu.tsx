import { Ellipsis } from 'lucide'
import { useId, useState, type ReactNode } from 'react'
import { Button } from '../../controls/Button.tsx'

/** Holds what the strip has no room for; the browser closes it on Escape and on a press elsewhere. */
export function StripMenu({ children }: { children: ReactNode }) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <span className="ss-strip-more">
      <Button look="icon" icon={Ellipsis} aria-label="More of this board" aria-expanded={isOpen} popoverTarget={id} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        id={id}
        popover="auto"
        className="ss-floating ss-strip-menu"
        onToggle={({ newState }) => setOpen(newState === 'open')}
        onClick={({ currentTarget, target }) => {
          if (target instanceof Element && target.closest('.ss-button')) currentTarget.hidePopover()
        }}
      >
        {isOpen && children}
      </div>
    </span>
  )
}
