import { useEffect, useState, type RefObject } from 'react'

/** Changes with the size of an element, which follows from what it says; `key` names what is shown in it. */
export function useSizeOf(shown: RefObject<HTMLElement | null>, key = ''): string {
  const [size, setSize] = useState('')
  useEffect(() => {
    const element = shown.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setSize(`${element.offsetWidth} ${element.offsetHeight}`))
    observer.observe(element)
    return () => observer.disconnect()
  }, [shown, key])
  return size
}
