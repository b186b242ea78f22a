import { useId } from 'react'
import { Fact, MIXED } from './Field.tsx'

export interface Choice {
  value: string
  title: string
}

export interface ChoiceGroup {
  /** Empty for choices that stand alone. */
  title: string
  choices: readonly Choice[]
}

export interface ChoiceFieldProps {
  label: string
  /** Undefined when the selected things differ in it. */
  value: string | undefined
  groups: readonly ChoiceGroup[]
  pick: (value: string) => void
  isReadonly: boolean
}

/** One of several; the browser's own list, because it works with every keyboard, screen reader and thumb. */
export function ChoiceField({ label, value, groups, pick, isReadonly }: ChoiceFieldProps) {
  const id = useId()
  const known = groups.flatMap(({ choices }) => choices).find((choice) => choice.value === value)
  if (isReadonly) return <Fact label={label} value={value === '' ? '' : known?.title ?? value} />
  return (
    <div className="ss-field">
      <label htmlFor={id} className="ss-field-label">
        {label}
      </label>
      <select
        id={id}
        className="ss-field-input"
        value={value ?? MIXED}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        {value === undefined && (
          <option value={MIXED} disabled>
            {MIXED}
          </option>
        )}
        {value !== undefined && known === undefined && <option value={value}>{value}</option>}
        {groups.map((group) => (
          <Group key={group.title} {...group} />
        ))}
      </select>
    </div>
  )
}

function Group({ title, choices }: ChoiceGroup) {
  const options = choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.title}</option>)
  return title === '' ? options : <optgroup label={title}>{options}</optgroup>
}
