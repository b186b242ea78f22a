import { X } from 'lucide'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import './KeyLine.css'

export interface KeyLineProps extends Omit<ComponentProps<'aside'>, 'children'> {
  className: string
  'aria-label': string
  /** What closes it: its name, and its words under the pointer. */
  close: { label: string; title: string; onClick: () => void }
  /** A list of what the marks on the canvas mean. */
  children: ReactNode
}

/** A line that says what marks or colours on the canvas mean. */
export function KeyLine({ className, close, children, ...rest }: KeyLineProps) {
  return (
    <aside className={`ss-key-line ${className}`} {...rest}>
      {children}
      <button type="button" aria-label={close.label} title={close.title} onClick={close.onClick}>
        <Icon node={X} size={14} />
      </button>
    </aside>
  )
}
