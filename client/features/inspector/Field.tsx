import { useId, type KeyboardEvent } from 'react'
import { TextField } from '../../controls/TextField.tsx'
import { useDraft } from './useDraft.ts'

/** What a field says when the selected things differ in it. */
export const MIXED = 'Mixed'

export interface FieldProps {
  label: string
  /** Undefined when the selected things differ in it. */
  value: string | undefined
  /** Returns a sentence when it does not understand the text. */
  commit: (text: string) => string | undefined
  isReadonly: boolean
  placeholder?: string
  maxLength?: number
}

interface LineProps extends FieldProps {
  /** Takes the focus when it comes. */
  isAsked?: boolean
  /** Keys that mean something else here; says whether it was one. */
  takeKey?: (event: KeyboardEvent, isTyping: boolean) => boolean
}

/** One line of text or a number with its unit. */
export function Field({
  label, value, commit, isReadonly, placeholder = '', maxLength = 80, isAsked = false, takeKey,
}: LineProps) {
  const draft = useDraft(value, commit)
  if (isReadonly) return <Fact label={label} value={value} />
  return (
    <TextField
      label={label}
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={isAsked}
      value={draft.text}
      // A card has room for a few words; the rest is read by resting on it.
      title={draft.text || undefined}
      problem={draft.problem}
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
      placeholder={value === undefined ? MIXED : placeholder}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={() => draft.keep()}
      onKeyDown={(event) => {
        if (takeKey?.(event, draft.isTyping) !== true) draft.onKeyDown(event)
      }}
    />
  )
}

/** Several lines; Shift+Enter starts a new one. */
export function LongField({ label, value, commit, isReadonly, placeholder = '', maxLength = 400 }: FieldProps) {
  const id = useId()
  const draft = useDraft(value, commit)
  if (isReadonly) return <Fact label={label} value={value} />
  return (
    <div className="ss-field">
      <label htmlFor={id} className="ss-field-label">
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        className="ss-field-input ss-inspector-long"
        value={draft.text}
        maxLength={maxLength}
        placeholder={value === undefined ? MIXED : placeholder}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onBlur={() => draft.keep()}
        onKeyDown={draft.onKeyDown}
      />
    </div>
  )
}

/** A value for people who may only look; none for what is not set. */
export function Fact({ label, value }: { label: string; value: string | undefined }) {
  if (value === '') return null
  return (
    <div className="ss-field ss-fact">
      <span className="ss-field-label">{label}</span>
      <span className="ss-fact-value">{value ?? MIXED}</span>
    </div>
  )
}
