import { PanelLeft, X } from 'lucide'
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useEditor } from 'tldraw'
import { isNarrow } from '../../canvas/view/narrow.ts'
import { Button } from '../../controls/Button.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { PaletteList } from './PaletteList.tsx'
import { PalettePanel } from './PalettePanel.tsx'
import { RAIL_STOPS, type RailStop } from './railStops.ts'

export interface PaletteFlyoutProps {
  /** Which part of the palette; `all` for the whole. */
  stop: RailStop['id']
  onClose: () => void
  /** Keeps the whole palette open. */
  onKeep: () => void
  /** Gives the focus back to the rail. */
  onBack: () => void
}

/** What comes out of the rail. Shift keeps it there for the next part. */
export function PaletteFlyout({ stop, onClose, onKeep, onBack }: PaletteFlyoutProps) {
  const editor = useEditor()
  const [isDragging, setDragging] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => focusFirst(body.current), [])
  const used = ({ stay }: { stay: boolean }): void => {
    if (stay) return
    onClose()
    editor.getContainer().focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOnItem = event.target instanceof Element && event.target.matches('.ss-palette-item')
    if (keyOf(event) === 'ArrowLeft' && isOnItem) onBack()
  }
  // A part on its way to the board is seen there; the flyout stays till it is dropped, because the part came from it.
  const onPointerMove = ({ buttons, currentTarget, clientX }: PointerEvent): void => {
    if (buttons !== 0 && clientX > currentTarget.getBoundingClientRect().right) setDragging(true)
  }
  const only = RAIL_STOPS.find(({ id }) => id === stop)
  return (
    <PalettePanel
      label="Components"
      className={`ss-palette ss-palette-flyout ${isDragging ? 'ss-palette-lifted' : ''}`}
      onUsed={used}
      onEscape={onClose}
    >
      <div
        ref={body}
        role="presentation"
        className="ss-palette-parts"
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerCancel={onClose}
      >
        <header className="ss-palette-head">
          <h2>{only?.title ?? 'Components'}</h2>
          {!isNarrow() && (
            <Button look="icon" icon={PanelLeft} aria-label="Keep the components open" onClick={onKeep} />
          )}
          <Button look="icon" icon={X} aria-label="Hide the components" onClick={onClose} />
        </header>
        <PaletteList only={only?.id} onPlaced={used} />
      </div>
    </PalettePanel>
  )
}

/** The search of the whole palette, the first item of a part; on touch none, because a keyboard would come up. */
function focusFirst(body: HTMLElement | null): void {
  const isTouch = matchMedia('(pointer: coarse)').matches
  const search = body?.querySelector<HTMLElement>('.ss-palette-search')
  const first = body?.querySelector<HTMLElement>('.ss-palette-item')
  if (search && !isTouch) search.focus()
  else first?.focus({ preventScroll: true })
}
