import { useEffect, useRef, useState } from 'react'

/** Rest after the last letter before what was typed is written: each write stays in the doc. */
const REST_MS = 800

export interface LateText {
  value: string
  onChange: (text: string) => void
  /** Writes what waits, as when the field is left. */
  onBlur: () => void
}

/** A text that is shown as it is typed and written when its writer pauses, leaves it, or closes the page. */
export function useLateText(stored: string, write: (text: string) => void): LateText {
  const [typed, setTyped] = useState<string>()
  const waiting = useRef<() => void>(undefined)
  useEffect(() => {
    waiting.current = typed === undefined ? undefined : () => write(typed)
  })
  const flush = (): void => {
    waiting.current?.()
    waiting.current = undefined
    setTyped(undefined)
  }
  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => waiting.current?.(), REST_MS)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    const keep = (): void => waiting.current?.()
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [])
  return { value: typed ?? stored, onChange: setTyped, onBlur: flush }
}
