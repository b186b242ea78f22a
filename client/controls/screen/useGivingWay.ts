import { useLayoutEffect, type RefObject } from 'react'

/**
 * Lets a row give way to what is in it: as `data-gave` it has the steps, from 1 on, that it takes until nothing sticks
 * out.
 * What each step hides or shortens is said by the style sheet, so that nothing is drawn anew for it.
 *
 * @param steps how many there are beyond 0
 */
export function useGivingWay(row: RefObject<HTMLElement | null>, steps: number): void {
  useLayoutEffect(() => {
    const element = row.current
    if (element === null) return undefined
    const settle = (): void => giveWay(element, steps)
    settle()
    const sizes = new ResizeObserver(settle)
    const watch = (): void => {
      sizes.disconnect()
      for (const one of [element, ...element.children]) sizes.observe(one)
    }
    watch()
    const parts = new MutationObserver(watch)
    parts.observe(element, { childList: true })
    return () => {
      sizes.disconnect()
      parts.disconnect()
    }
  }, [row, steps])
}

function giveWay(row: HTMLElement, steps: number): void {
  for (let step = 0; step <= steps; step += 1) {
    row.dataset['gave'] = Array.from({ length: step }, (_, at) => at + 1).join(' ')
    if (row.scrollWidth <= row.clientWidth) return
  }
}
