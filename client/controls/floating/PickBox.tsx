import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { keyOf } from '../keys/keyOf.ts'
import './PickBox.css'

export interface PickBoxProps {
  /** What the box is, for screen readers. */
  label: string
  className: string
  style?: CSSProperties | undefined
  /** The list below the field has this id, and its options `<id>-<number>`. */
  listId: string
  field: { label: string; placeholder: string; query: string; onQuery: (query: string) => void }
  /** How many options there are, and which would be taken. */
  count: number
  at: number
  onAt: (at: number) => void
  onTake: () => void
  onClose: () => void
  /** When the focus has gone elsewhere; as `onClose` without it. */
  onLeave?: () => void
  onPointerDown?: (event: PointerEvent) => void
  /** Whether it is typed into at once; else the list is tapped, and the field when it is wanted. */
  isTyped?: boolean
  above?: ReactNode
  /** The list. */
  children: ReactNode
}

/**
 * A field over a list: letters search, arrows go through what is found, Enter takes it, and Escape, Tab or going
 * elsewhere ends it.
 */
export function PickBox(props: PickBoxProps) {
  const { label, className, style, listId, field, count, at, onClose, onLeave = onClose, onPointerDown } = props
  const { isTyped = true } = props
  const box = useRef<HTMLElement>(null)
  useEffect(() => (isTyped ? undefined : box.current?.focus()), [isTyped])
  return (
    // The handlers only keep the canvas below from hearing what happens in here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      tabIndex={-1}
      className={`ss-floating ss-pick-box ${className}`}
      style={style}
      aria-label={label}
      onPointerDown={onPointerDown}
      onKeyDown={(event) => onKeyDown(event, props)}
      onWheelCapture={(event) => event.stopPropagation()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      {props.above}
      {/* Opened to be typed into. */}
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isTyped}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? `${listId}-${at}` : undefined}
        aria-label={field.label}
        placeholder={field.placeholder}
        spellCheck={false}
        value={field.query}
        onChange={(event) => field.onQuery(event.currentTarget.value)}
      />
      {props.children}
    </section>
  )
}

function onKeyDown(event: KeyboardEvent, { at, count, onAt, onTake, onClose }: PickBoxProps): void {
  // The canvas would take letters for tools.
  event.stopPropagation()
  const key = keyOf(event)
  const most = Math.max(1, count)
  if (key === 'Escape' || key === 'Tab') onClose()
  else if (key === 'Enter') onTake()
  else if (key === 'ArrowDown') onAt((at + 1) % most)
  else if (key === 'ArrowUp') onAt((at + most - 1) % most)
  else return
  event.preventDefault()
}
