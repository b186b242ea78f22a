import { useId } from 'react'
import './ChoiceRow.css'

export interface ChoiceRowProps<Value extends string> {
  label: string
  options: readonly { value: Value; title: string; say?: string }[]
  value: Value
  busy?: boolean
  onChoose: (value: Value) => void
}

/** A few short choices side by side, of which one holds. */
export function ChoiceRow<Value extends string>({ label, options, value, busy, onChoose }: ChoiceRowProps<Value>) {
  const name = useId()
  return (
    <div className="ss-choice-row" role="radiogroup" aria-label={label} aria-busy={busy || undefined}>
      {options.map((one) => (
        <label key={one.value} title={one.say}>
          <input type="radio" name={name} checked={one.value === value} onChange={() => onChoose(one.value)} />
          <span>{one.title}</span>
        </label>
      ))}
    </div>
  )
}
