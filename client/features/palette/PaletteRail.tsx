import { Plus } from 'lucide'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { useEditor } from 'tldraw'
import { FAMILIES } from '../../../shared/catalog/families.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { Icon } from '../../controls/Icon.tsx'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { useReservedRoom } from '../../canvas/view/reservedRoom.ts'
import { PaletteFlyout } from './PaletteFlyout.tsx'
import { RAIL_STOPS, type RailStop } from './railStops.ts'
import './PaletteRail.css'

/**
 * The palette as a rail of icons, one for each family and one for all: a click or Enter lets it fly out, and it goes
 * back after use, on Escape, or when one turns to something else.
 */
export function PaletteRail({ onKeep }: { onKeep: () => void }) {
  const editor = useEditor()
  const [shown, setShown] = useState<RailStop['id']>()
  const dock = useRef<HTMLDivElement>(null)
  const rail = useRef<HTMLElement>(null)
  useReservedRoom(rail, 'left')
  const close = (): void => setShown(undefined)
  useTurningAway(dock, shown !== undefined, close)
  const keep = keepFromCanvas(editor)
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close()
  }
  return (
    <div ref={dock} className="ss-rail-dock" onBlur={onBlur}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <nav
        ref={rail}
        className="ss-rail"
        aria-label="Component families"
        {...keep}
        onKeyDown={(event) => {
          moveRailFocus(event)
          if (keyOf(event) === 'Escape') {
            close()
            editor.getContainer().focus()
          }
          keep.onKeyDown(event)
        }}
      >
        <RailButton stop={ALL} isOpen={shown === 'all'} onToggle={setShown} />
        <ul>
          {RAIL_STOPS.map((stop) => (
            <li key={stop.id}>
              <RailButton stop={stop} isOpen={shown === stop.id} onToggle={setShown} />
            </li>
          ))}
        </ul>
      </nav>
      {shown !== undefined && (
        <PaletteFlyout key={shown} stop={shown} onClose={close} onKeep={onKeep} onBack={() => focusOpen(rail)} />
      )}
    </div>
  )
}

const ALL: RailStop = { id: 'all', title: 'Show the components', icon: Plus }

interface RailButtonProps {
  stop: RailStop
  isOpen: boolean
  onToggle: (next: RailStop['id'] | undefined) => void
}

function RailButton({ stop: { id, title, icon }, isOpen, onToggle }: RailButtonProps) {
  const tone = id in FAMILIES ? FAMILIES[id as keyof typeof FAMILIES] : undefined
  return (
    <button
      type="button"
      className="ss-rail-button"
      data-stop={id}
      aria-label={title}
      aria-expanded={isOpen}
      title={title}
      onClick={() => onToggle(isOpen ? undefined : id)}
      style={tone && { color: `light-dark(${tone.light}, ${tone.dark})` }}
    >
      <Icon node={icon} size={20} />
    </button>
  )
}

/** Up and down from icon to icon; to the right as Enter does. */
function moveRailFocus(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget, target } = event
  const key = keyOf(event)
  if (!(target instanceof HTMLElement)) return
  if (key === 'ArrowRight' && target.getAttribute('aria-expanded') === 'false') target.click()
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('.ss-rail-button')]
  event.preventDefault()
  stops[stops.indexOf(target) + step]?.focus()
}

function focusOpen(rail: RefObject<HTMLElement | null>): void {
  rail.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
}

/** Whatever is pressed elsewhere means that. */
function useTurningAway(dock: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !dock.current?.contains(target)) close()
    }
    addEventListener('pointerdown', onPress, { capture: true })
    return () => removeEventListener('pointerdown', onPress, { capture: true })
  })
}
