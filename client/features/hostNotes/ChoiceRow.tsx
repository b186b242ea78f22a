import { useId } from 'react'

export interface ChoiceRowProps<Value extends string> {
  label: string
  /** What it is known by to who leads there. */
  field?: string
  options: readonly { value: Value; word: string }[]
  value: Value | undefined
  onChoose: (value: Value) => void
}

/** One of a few words, side by side. */
export function ChoiceRow<Value extends string>({ label, field, options, value, onChoose }: ChoiceRowProps<Value>) {
  const name = useId()
  return (
    <div className="ss-pick" role="radiogroup" aria-label={label} data-field={field}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.word}</span>
        </label>
      ))}
    </div>
  )
}
