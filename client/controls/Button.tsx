import type { IconNode } from 'lucide'
import type { ButtonHTMLAttributes, MouseEvent, Ref } from 'react'
import { Icon } from './Icon.tsx'
import './Button.css'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `icon` shows its icon alone; then `aria-label` names it. */
  look?: 'primary' | 'quiet' | 'icon'
  icon?: IconNode
  /** Keeps its place and its focus, says that it works, and takes no further clicks. */
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function Button({
  look = 'quiet',
  icon,
  busy = false,
  className = '',
  onClick,
  title,
  children,
  ...rest
}: ButtonProps) {
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    // aria-disabled instead of disabled while busy, because a disabled button drops the keyboard focus.
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      className={`ss-button ss-button-${look} ${className}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      title={title ?? (look === 'icon' ? rest['aria-label'] : undefined)}
      onClick={click}
      {...rest}
    >
      {busy ? (
        <span className="ss-spinner" aria-hidden="true" />
      ) : (
        icon && <Icon node={icon} size={look === 'icon' ? 20 : 18} />
      )}
      {children}
    </button>
  )
}
