/**
 * Gives the keys to an element and keeps them there until somebody presses something: a menu that is closing gives them
 * back to where they were, some time later. Returns what ends it.
 */
export function holdFocus(target: HTMLElement): () => void {
  const document = target.ownerDocument
  const take = (): void => target.focus({ preventScroll: true })
  let frame = requestAnimationFrame(take)
  const onFocusIn = (event: FocusEvent): void => {
    if (event.target === target) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(take)
  }
  const end = (): void => {
    cancelAnimationFrame(frame)
    document.removeEventListener('focusin', onFocusIn)
    for (const press of PRESSES) document.removeEventListener(press, end, { capture: true })
  }
  take()
  document.addEventListener('focusin', onFocusIn)
  for (const press of PRESSES) document.addEventListener(press, end, { capture: true })
  return end
}

const PRESSES = ['pointerdown', 'keydown'] as const
