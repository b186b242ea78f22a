import { giveRoomBack, moveBack, scrolledPx, type Scrolled } from './scrolledPlace.ts'

/** What was under the pointer, and where it stood. */
interface Mark {
  element: Element
  /** In px of the window. */
  top: number
}

/** What was seen last, before anything changed. */
interface Sight {
  /** The nearest to the pointer first: what goes away leaves its place to the next. */
  marks: readonly Mark[]
  scrolled: Scrolled
}

/** What people read and press, as far as it holds nothing else of the kind. */
const READ = 'h2, h3, h4, p, li, dt, dd, button, label, summary, textarea, select, figure'

/** Less than this nobody sees move, in px. */
const SEEN_PX = 0.5

/**
 * Keeps what is under a resting pointer where it is, whatever comes, goes or grows above it in a scrolled element, and
 * also when the element itself is moved: else a button comes to lie where somebody reads. It scrolls along, and where
 * there is nothing to scroll it leaves room at an end until the pointer has gone. Returns what ends it.
 */
export function holdInPlace(scroller: HTMLElement): () => void {
  let pointer: { x: number; y: number } | undefined
  let seen: Sight | undefined
  let frame = 0
  const look = (): void => {
    frame = 0
    seen = pointer && sightOf(scroller, pointer.y)
  }
  const lookSoon = (): void => { frame ||= requestAnimationFrame(look) }
  const settle = (): void => {
    if (seen === undefined) return
    putBack(scroller, seen)
    look()
  }
  const onMove = ({ clientX: x, clientY: y, pointerType }: PointerEvent): void => {
    // A finger that reads is nowhere.
    if (pointerType === 'touch') return
    pointer = { x, y }
    // What the browser itself holds is what stands at the top, and both at once would move it twice.
    scroller.style.overflowAnchor = 'none'
    lookSoon()
  }
  const forget = (): void => { pointer = seen = undefined }
  const onLeave = (): void => {
    forget()
    scroller.style.overflowAnchor = ''
    giveRoomBack(scroller)
  }
  const stop = watchContent(scroller, settle)
  const events = new AbortController()
  const { signal } = events
  scroller.addEventListener('pointermove', onMove, { signal })
  scroller.addEventListener('pointerleave', onLeave, { signal })
  scroller.addEventListener('scroll', lookSoon, { signal })
  // By keys one looks at what has the focus.
  scroller.addEventListener('keydown', forget, { signal })
  return () => {
    cancelAnimationFrame(frame)
    events.abort()
    stop()
  }
}

function putBack(scroller: HTMLElement, { marks, scrolled }: Sight): void {
  const mark = marks.find(({ element }) => scroller.contains(element) && element.getClientRects().length > 0)
  if (mark === undefined) return
  // Where the whole element was moved over that place, it is better seen than held.
  const top = Math.max(mark.top, scroller.getBoundingClientRect().top)
  const movedPx = mark.element.getBoundingClientRect().top - top + scrolledPx(scroller, scrolled)
  if (Math.abs(movedPx) > SEEN_PX) moveBack(scroller, movedPx)
}

/** Calls back before what changed in it is painted. */
function watchContent(scroller: HTMLElement, onChange: () => void): () => void {
  const changes = new MutationObserver(onChange)
  changes.observe(scroller, { childList: true, subtree: true, characterData: true })
  const sizes = new ResizeObserver(onChange)
  for (const element of [scroller, ...scroller.children]) sizes.observe(element, { box: 'border-box' })
  return () => {
    changes.disconnect()
    sizes.disconnect()
  }
}

function sightOf(scroller: HTMLElement, y: number): Sight {
  const view = scroller.getBoundingClientRect()
  const near = [...scroller.querySelectorAll(READ)].flatMap((element) => {
    const { top, bottom, height } = element.getBoundingClientRect()
    if (height === 0 || bottom < view.top || top > view.bottom) return []
    return [{ element, top, height, awayPx: Math.max(0, top - y, y - bottom) }]
  })
  // Of what lies within each other the inner one: what grows may lie within the outer.
  near.sort((a, b) => a.awayPx - b.awayPx || a.height - b.height)
  const { scrollTop, scrollHeight } = scroller
  return { marks: near, scrolled: { scrollTop, scrollHeight } }
}
