import { useEffect, type RefObject } from 'react'

/** Tells the style sheet, as `--ss-keyboard`, how far a touch keyboard lies over the page: it covers what is below. */
export function useKeyboardRoom(element: RefObject<HTMLElement | null>, isAsked: boolean): void {
  useEffect(() => {
    const view = window.visualViewport
    if (!isAsked || view === null) return undefined
    const tell = (): void => {
      const covered = Math.max(0, window.innerHeight - view.height - view.offsetTop)
      element.current?.style.setProperty('--ss-keyboard', `${Math.round(covered)}px`)
    }
    tell()
    view.addEventListener('resize', tell)
    view.addEventListener('scroll', tell)
    return () => {
      view.removeEventListener('resize', tell)
      view.removeEventListener('scroll', tell)
    }
  }, [element, isAsked])
}
