import './TimeBar.css'

export interface TimeBarProps {
  /** Of the longest bar beside it, in percent. */
  gone: number
  budget: number
}

/** How long something took, against what it might; `--ss-time-bar` is the colour of the first. */
export function TimeBar({ gone, budget }: TimeBarProps) {
  return (
    <span className="ss-time-bar" aria-hidden="true">
      <i style={{ width: `${budget}%` }} />
      <u style={{ width: `${gone}%` }} />
    </span>
  )
}
