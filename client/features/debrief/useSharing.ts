import { useMemo, useState } from 'react'
import type { Debrief, Handed } from '../../../shared/debrief/debrief.ts'
import { handOver } from '../../../shared/debrief/handOver.ts'
import { parseHanded, partsOf } from '../../../shared/debrief/parseHanded.ts'
import { unsubmittedIn } from '../../../shared/debrief/readHostParts.ts'
import type { SharedPart } from '../../../shared/protocol/sharedParts.ts'
import type { Failure } from '../../api/answer.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { Sharing } from './ShareSwitch.tsx'

export interface SharedCopies {
  handed: Handed
  share: (handed: Handed) => Promise<Failure | undefined>
}

/** How the host of a debrief shares parts of it; undefined for everybody else. */
export function useSharing(host: Debrief | undefined, { handed, share }: SharedCopies): Sharing | undefined {
  const [asked, setAsked] = useState<readonly SharedPart[]>()
  const toast = useToast()
  const parts = useMemo(() => partsOf(handed), [handed])
  const changed = useMemo(() => (host === undefined ? [] : changedParts(host, handed, parts)), [host, handed, parts])
  if (host === undefined) return undefined
  const run = async (next: readonly SharedPart[]): Promise<void> => {
    setAsked(next)
    const failure = await share(handOver(host, next, handed))
    setAsked(undefined)
    if (failure !== undefined) {
      const { what, todo } = sayUndone(failure, navigator.onLine)
      toast({ text: `What is shared stays as it was. ${what} ${todo}` })
    } else if (next.length === 0) toast({ text: 'Nothing is shared any more.' })
    else toast({ text: `Shared with everybody on the board: ${next.join(', ')}.` })
  }
  // While it is on its way, the switch stands as it was put.
  return {
    parts: asked ?? parts, changed, isBusy: asked !== undefined, isPractice: host.isPractice,
    unsubmitted: unsubmittedIn(host), share: (next) => void run(next),
  }
}

function changedParts(host: Debrief, handed: Handed, parts: readonly SharedPart[]): SharedPart[] {
  // As it would be read back, because what is too long is cut on its way.
  const now = parseHanded(handOver(host, parts, handed)) ?? {}
  return parts.filter((part) => now[part] !== undefined && JSON.stringify(now[part]) !== JSON.stringify(handed[part]))
}
