import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '../Button.tsx'
import { sayFieldMissing } from '../keys/awaitField.ts'
import './LazyPart.css'

export interface LazyPartProps<Part> {
  /** Fetches the part's code; asked again when it failed. */
  load: () => Promise<Part>
  children: (part: Part) => ReactNode
  /** While it is fetched. */
  waiting?: ReactNode
  /** What is missing when it fails, as the start of a sentence; nothing is said of an ornament. */
  name?: string
}

type Loading<Part> = { state: 'loading' } | { state: 'ready'; part: Part } | { state: 'failed' }

/**
 * A part whose code is fetched when it is needed. A network that is gone then takes away that part alone, and not the
 * page it belongs to.
 */
export function LazyPart<Part>({ load, children, waiting, name }: LazyPartProps<Part>) {
  const [loading, setLoading] = useState<Loading<Part>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isWanted = true
    const settle = (next: Loading<Part>): void => { if (isWanted) setLoading(next) }
    load().then((part) => settle({ state: 'ready', part }), () => {
      settle({ state: 'failed' })
      if (isWanted && name !== undefined) sayFieldMissing()
    })
    return () => { isWanted = false }
  }, [load, attempt, name])
  if (loading.state === 'ready') return children(loading.part)
  if (loading.state === 'loading' || name === undefined) return waiting
  const retry = (): void => {
    setLoading({ state: 'loading' })
    setAttempt(attempt + 1)
  }
  return (
    <div className="ss-lazy-failed" role="alert">
      <p>{name} could not be loaded. The board is safe, and goes on without it.</p>
      <p>Check the network, then try again. If that does not help, reload the page.</p>
      <Button onClick={retry}>Try again</Button>
    </div>
  )
}
