import { TriangleAlert, X, type IconNode } from 'lucide'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './Notice.css'

export interface NoticeProps {
  what: string
  /** What is safe and what to do. */
  more: string
  icon?: IconNode
  /** For what is worth knowing but nobody's failure. */
  calm?: boolean
  onAgain?: () => void
  onDismiss?: () => void
}

/** Says what went wrong, in the page and not over it. */
export function Notice({ what, more, icon = TriangleAlert, calm = false, onAgain, onDismiss }: NoticeProps) {
  return (
    <div className={calm ? 'ss-notice ss-notice-calm' : 'ss-notice'} role="alert">
      <Icon node={icon} />
      <div className="ss-notice-text">
        <p className="ss-notice-what">{what}</p>
        <p>{more}</p>
      </div>
      {onAgain !== undefined && <Button onClick={onAgain}>Try again</Button>}
      {onDismiss !== undefined && <Button look="icon" icon={X} aria-label="Close this message" onClick={onDismiss} />}
    </div>
  )
}
