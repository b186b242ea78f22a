import { useState } from 'react'
import type { SharedPart } from '../../../shared/protocol/sharedParts.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'

/** What a host shares, and how. */
export interface Sharing {
  parts: readonly SharedPart[]
  /** Parts that were changed since their copies were made. */
  changed: readonly SharedPart[]
  isBusy: boolean
  /** Somebody practised: there is no candidate to share with. */
  isPractice: boolean
  /** Names of those whose scores are in it and not submitted. */
  unsubmitted: readonly string[]
  /** Shares these parts as they are now, and no others. */
  share: (parts: readonly SharedPart[]) => void
}

export interface ShareSwitchProps {
  part: SharedPart
  sharing: Sharing
}

/**
 * Whether one part of the host's copy is in the candidate's too. What it says does not change with it, or a box that is
 * empty could be read as a promise; and it asks before it shares, because what was read once cannot be taken back.
 */
export function ShareSwitch({ part, sharing }: ShareSwitchProps) {
  const { parts, changed, isBusy, isPractice, unsubmitted, share } = sharing
  const [isAsked, setAsked] = useState(false)
  const isShared = parts.includes(part)
  const turn = (): void => {
    if (isBusy) return
    if (isShared) share(parts.filter((one) => one !== part))
    else setAsked(true)
  }
  const shareIt = (): void => {
    setAsked(false)
    share([...parts, part])
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
        {isPractice ? 'Share with everybody who has a link' : 'Share with the candidate'}
      </label>
      {isAsked && (
        <AskToShare {...{ part, isPractice, unsubmitted }} onShare={shareIt} onClose={() => setAsked(false)} />
      )}
    </div>
  )
}

const TITLES: Readonly<Record<SharedPart, string>> = {
  notes: 'Share your notes?', scores: 'Share the scores?', coverage: 'Share the coverage?',
}

interface AskToShareProps extends Pick<Sharing, 'isPractice' | 'unsubmitted'> {
  part: SharedPart
  onShare: () => void
  onClose: () => void
}

function AskToShare({ part, isPractice, unsubmitted, onShare, onClose }: AskToShareProps) {
  return (
    <Dialog
      title={TITLES[part]}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{isPractice ? 'Keep it to yourself' : 'Keep it to hosts'}</Button>
          <Button look="primary" onClick={onShare}>Share</Button>
        </>
      }
    >
      {part === 'scores' && unsubmitted.length > 0 && (
        <p><strong>Not submitted yet: the scores of {unsubmitted.join(' and ')}. They may still change.</strong></p>
      )}
      <p>
        Everybody with a link to this board reads this section at once
        {!isPractice && ', the candidate and observers too'}, and may keep a copy. You can take it back here; a
        copy stays.
      </p>
    </Dialog>
  )
}
