import { useId, type InputHTMLAttributes, type Ref } from 'react'
import './TextField.css'

export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  /** The label is read out but not shown; the place says what the field is. */
  hideLabel?: boolean
  /** What is wrong with the value, in a sentence. */
  problem?: string
  ref?: Ref<HTMLInputElement>
}

export function TextField({ label, hideLabel = false, problem, className = '', ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <div className={`ss-field ${className}`}>
      <label htmlFor={id} className={hideLabel ? 'ss-hidden' : 'ss-field-label'}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        className="ss-field-input"
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        {...rest}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} className="ss-field-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
