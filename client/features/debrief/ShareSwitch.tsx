import type { SharedPart } from '../../../shared/protocol/sharedParts.ts'
import { Button } from '../../controls/Button.tsx'

/** What a host shares, and how. */
export interface Sharing {
  parts: readonly SharedPart[]
  /** Parts that were changed since their copies were made. */
  changed: readonly SharedPart[]
  isBusy: boolean
  /** Shares these parts as they are now, and no others. */
  share: (parts: readonly SharedPart[]) => void
}

export interface ShareSwitchProps {
  part: SharedPart
  sharing: Sharing
}

/** Whether one part of the host's copy is in the candidate's too. */
export function ShareSwitch({ part, sharing: { parts, changed, isBusy, share } }: ShareSwitchProps) {
  const isShared = parts.includes(part)
  const turn = (): void => {
    if (!isBusy) share(isShared ? parts.filter((one) => one !== part) : [...parts, part])
  }
  return (
    <div className="ss-debrief-share">
      {changed.includes(part) && (
        <Button busy={isBusy} onClick={() => share(parts)} title="What is shared is a copy of how it was then">
          Share what changed
        </Button>
      )}
      <label>
        <input type="checkbox" checked={isShared} aria-disabled={isBusy} onChange={turn} />
        {isShared ? 'Shared with everybody' : 'Only hosts read this'}
      </label>
    </div>
  )
}
