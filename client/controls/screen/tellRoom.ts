/**
 * A ref: tells style sheets, as `--ss-name-room` of what it lies in, how far down a panel reaches there, so that what
 * comes to the top of the board meanwhile is not covered.
 */
export function tellRoom(element: HTMLElement | null): (() => void) | undefined {
  const stage = element?.parentElement
  if (element === null || !stage) return undefined
  const tell = (): void => {
    stage.style.setProperty('--ss-name-room', `${element.offsetTop + element.offsetHeight}px`)
  }
  const observer = new ResizeObserver(tell)
  observer.observe(element)
  return () => {
    observer.disconnect()
    stage.style.removeProperty('--ss-name-room')
  }
}
