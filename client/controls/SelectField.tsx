import type { ReactNode } from 'react'
import './TextField.css'
import './SelectField.css'

export interface SelectFieldProps {
  /** Read out, not shown: the options say what the choice is about. */
  label: string
  value: string | number
  onChange: (value: string) => void
  /** `<option>`s. */
  children: ReactNode
}

/** The browser's own list, because it works by keyboard, touch and reader without our help. */
export function SelectField({ label, value, onChange, children }: SelectFieldProps) {
  return (
    <select
      className="ss-field-input ss-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {children}
    </select>
  )
}
