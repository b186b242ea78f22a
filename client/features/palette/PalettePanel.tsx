import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useEditor } from 'tldraw'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { useReservedRoom } from '../../canvas/view/reservedRoom.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { PaletteCard } from './PaletteCard.tsx'
import { PaletteContext } from './paletteContext.ts'
import { movePaletteFocus } from './paletteKeys.ts'
import { usePaletteCard } from './usePaletteCard.ts'
import { usePaletteMemory } from './usePaletteMemory.ts'

export interface PalettePanelProps {
  label: string
  className: string
  /** Whether it stays, so that what is placed keeps clear of it. */
  isReserved?: boolean
  /** An item was clicked, or Enter was pressed on it. */
  onUsed?: (how: { stay: boolean }) => void
  /** Escape, before the focus goes back to the canvas. */
  onEscape?: () => void
  children: ReactNode
}

/** A panel of palette items, with the card of the one that is rested on. */
export function PalettePanel({ label, className, isReserved = false, onUsed, onEscape, children }: PalettePanelProps) {
  const editor = useEditor()
  const room = useRef<HTMLElement>(null)
  useReservedRoom(room, 'left', isReserved)
  const memory = usePaletteMemory()
  const { card, control } = usePaletteCard()
  const shared = useMemo(() => ({ memory, control }), [memory, control])
  const keep = keepFromCanvas(editor)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    movePaletteFocus(event)
    if (keyOf(event) === 'Escape') {
      control.hideNow()
      onEscape?.()
      editor.getContainer().focus()
    }
    keep.onKeyDown(event)
  }
  return (
    <PaletteContext.Provider value={shared}>
      {/* The handlers keep the canvas below from hearing what happens in here, and notice that an item was used. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
      <section
        ref={room}
        className={className}
        data-needs-room={isReserved ? undefined : 'always'}
        aria-label={label}
        {...keep}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('.ss-palette-item'))
            onUsed?.({ stay: event.shiftKey })
        }}
      >
        {children}
        {card && <PaletteCard card={card} />}
      </section>
    </PaletteContext.Provider>
  )
}
