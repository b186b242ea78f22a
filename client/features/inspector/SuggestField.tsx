import { useId, useState, type KeyboardEvent } from 'react'
import { readyText } from '../../../shared/catalog/searchText.ts'
import { Fact, MIXED, type FieldProps } from './Field.tsx'
import { useDraft } from './useDraft.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'

/** Any text, with the usual ones offered. */
export function SuggestField({
  label,
  value,
  commit,
  isReadonly,
  suggestions,
}: FieldProps & { suggestions: readonly string[] }) {
  const id = useId()
  const draft = useDraft(value, commit)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const fitting = draft.isTyping ? suggestions.filter((one) => fits(one, draft.text)) : suggestions
  const isShown = isOpen && fitting.length > 0
  const close = (): void => {
    setIsOpen(false)
    setActive(-1)
  }
  const pick = (text: string): void => {
    draft.keep(text)
    close()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const chosen = isShown ? fitting[active] : undefined
    const key = keyOf(event)
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      setIsOpen(true)
      setActive(key === 'ArrowDown' ? Math.min(active + 1, fitting.length - 1) : Math.max(active - 1, -1))
    } else if (key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      pick(chosen)
    } else if (key === 'Escape' && isShown && !draft.isTyping) close()
    else {
      draft.onKeyDown(event)
      if (key === 'Escape') close()
    }
  }
  if (isReadonly) return <Fact label={label} value={value} />
  return (
    <div className="ss-field ss-suggest">
      <label htmlFor={id} className="ss-field-label">
        {label}
      </label>
      <input
        id={id}
        className="ss-field-input"
        role="combobox"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        placeholder={value === undefined ? MIXED : suggestions[0] === undefined ? '' : `e.g. ${suggestions[0]}`}
        value={draft.text}
        onChange={(event) => {
          draft.type(event.currentTarget.value)
          setIsOpen(true)
          setActive(-1)
        }}
        onClick={() => setIsOpen(true)}
        onBlur={() => {
          draft.keep()
          close()
        }}
        onKeyDown={onKeyDown}
      />
      {isShown && <Suggestions id={id} label={label} texts={fitting} active={active} onPick={pick} />}
    </div>
  )
}

interface SuggestionsProps {
  id: string
  label: string
  texts: readonly string[]
  active: number
  onPick: (text: string) => void
}

function Suggestions({ id, label, texts, active, onPick }: SuggestionsProps) {
  return (
    <div id={`${id}-list`} className="ss-suggest-list" role="listbox" aria-label={`Usual for ${label.toLowerCase()}`}>
      {texts.map((one, at) => (
        // The keys are handled in the field, which keeps the focus.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={one}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(one)}
        >
          {one}
        </div>
      ))}
    </div>
  )
}

function fits(suggestion: string, typed: string): boolean {
  return readyText(suggestion).letters.includes(readyText(typed).letters)
}
