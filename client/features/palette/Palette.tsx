import { PanelLeftClose, PanelLeftOpen } from 'lucide'
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useEditor, useReadonly } from 'tldraw'
import { findComponent } from '../../../shared/catalog/index.ts'
import { Button } from '../../controls/Button.tsx'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { isNarrow } from '../../canvas/view/narrow.ts'
import { useReservedRoom } from '../../canvas/view/reservedRoom.ts'
import { PaletteCard } from './PaletteCard.tsx'
import { PaletteComponent } from './PaletteComponent.tsx'
import { PaletteContext, usePalette } from './paletteContext.ts'
import { movePaletteFocus } from './paletteKeys.ts'
import { PaletteList } from './PaletteList.tsx'
import { usePaletteCard } from './usePaletteCard.ts'
import { usePaletteMemory } from './usePaletteMemory.ts'
import { useStoredFlag } from '../../memory/useStoredFlag.ts'
import './Palette.css'

/** ML parts to drag, click or press Enter on. Out of the way for viewers, who cannot place anything. */
export function Palette() {
  const isReadonly = useReadonly()
  const [isOpen, setIsOpen] = useStoredFlag('sevenstep.palette.open', !isNarrow())
  if (isReadonly) return null
  const open = (): void => setIsOpen(true)
  if (isOpen) return <OpenPalette onClose={() => setIsOpen(false)} />
  return isNarrow() ? <Opener className="ss-palette-opener" onOpen={open} /> : <Rail onOpen={open} />
}

function OpenPalette({ onClose }: { onClose: () => void }) {
  return (
    <Panel label="Components" className="ss-palette" onUsed={() => { if (isNarrow()) onClose() }}>
      <header className="ss-palette-head">
        <h2>Components</h2>
        <Button look="icon" icon={PanelLeftClose} aria-label="Hide the components" onClick={onClose} />
      </header>
      <PaletteList />
    </Panel>
  )
}

/** The favourites as icons. */
function Rail({ onOpen }: { onOpen: () => void }) {
  return (
    <Panel label="Favourite components" className="ss-palette ss-palette-rail">
      <Opener onOpen={onOpen} />
      <RailItems />
    </Panel>
  )
}

function RailItems() {
  const { memory } = usePalette()
  const entries = memory.favourites.flatMap((kind) => findComponent(kind) ?? [])
  return (
    <ul className="ss-palette-scroll">
      {entries.map((entry) => (
        <li key={entry.id}>
          <PaletteComponent entry={entry} iconOnly />
        </li>
      ))}
    </ul>
  )
}

function Opener({ className = '', onOpen }: { className?: string; onOpen: () => void }) {
  return (
    <Button look="icon" icon={PanelLeftOpen} className={className} aria-label="Show the components" onClick={onOpen} />
  )
}

function Panel({
  label,
  className,
  onUsed,
  children,
}: {
  label: string
  className: string
  onUsed?: () => void
  children: ReactNode
}) {
  const editor = useEditor()
  const room = useRef<HTMLElement>(null)
  useReservedRoom(room, 'left')
  const memory = usePaletteMemory()
  const { card, control } = usePaletteCard()
  const shared = useMemo(() => ({ memory, control }), [memory, control])
  const keep = keepFromCanvas(editor)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    movePaletteFocus(event)
    if (event.key === 'Escape') {
      control.hideNow()
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
        aria-label={label}
        {...keep}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('.ss-palette-item')) onUsed?.()
        }}
      >
        {children}
        {card && <PaletteCard card={card} />}
      </section>
    </PaletteContext.Provider>
  )
}
