import { useState } from 'react'
import { Button } from '../../controls/Button.tsx'

/** Asked twice, because it happens at once and in front of everybody. */
export function PutOutButton({ name, onPutOut }: { name: string; onPutOut: () => Promise<void> }) {
  const [state, setState] = useState<'idle' | 'sure?' | 'busy'>('idle')
  const put = async (): Promise<void> => {
    setState('busy')
    await onPutOut()
    setState('idle')
  }
  if (state === 'idle')
    return (
      <Button onClick={() => setState('sure?')}>
        {/* One word to the eye, so that the button's gap does not part it. */}
        <span>Put <span className="ss-hidden">{name} </span>out…</span>
      </Button>
    )
  return (
    <span className="ss-here-sure">
      <Button busy={state === 'busy'} onClick={() => void put()}>Put out now</Button>
      <Button onClick={() => setState('idle')}>Let stay</Button>
    </span>
  )
}
