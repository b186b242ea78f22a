/** How far an element is scrolled, and how much there is to scroll; in px. */
export interface Scrolled {
  scrollTop: number
  scrollHeight: number
}

/** What of an element is scrolled; the room at its ends is its padding. */
export interface Scroller extends Scrolled {
  readonly clientHeight: number
  readonly style: { paddingTop: string; paddingBottom: string }
}

/** How far somebody scrolled since then, in px; not what the browser did because there is less to scroll. */
export function scrolledPx(scroller: Readonly<Scroller>, seen: Scrolled): number {
  const { scrollTop, scrollHeight, clientHeight } = scroller
  const byPx = scrollTop - seen.scrollTop
  const isAtEnd = scrollTop >= scrollHeight - clientHeight - 1
  return byPx < 0 && isAtEnd && scrollHeight < seen.scrollHeight ? 0 : byPx
}

/** Moves what is in it back by as much, with room at an end where there is nothing to scroll. */
export function moveBack(scroller: Scroller, movedPx: number): void {
  const before = roomOf(scroller, 'paddingTop')
  const start = Math.max(0, before - Math.max(0, movedPx))
  const target = scroller.scrollTop + movedPx - (before - start)
  scroller.style.paddingTop = px(start + Math.max(0, -target))
  growToReach(scroller, target)
  scroller.scrollTop = Math.max(0, target)
}

function growToReach(scroller: Scroller, target: number): void {
  const { clientHeight, style } = scroller
  if (target <= scroller.scrollHeight - clientHeight) return
  // Measured with more than enough of it, because what holds less than it shows does not say how much less.
  style.paddingBottom = px(clientHeight)
  style.paddingBottom = px(target + clientHeight - (scroller.scrollHeight - clientHeight))
}

/** Takes the room at the ends away; what is in sight stays where it can. */
export function giveRoomBack(scroller: Scroller): void {
  const start = roomOf(scroller, 'paddingTop')
  const { style, scrollTop } = scroller
  style.paddingTop = style.paddingBottom = ''
  if (start > 0) scroller.scrollTop = Math.max(0, scrollTop - start)
}

function roomOf({ style }: Scroller, side: 'paddingTop' | 'paddingBottom'): number {
  return Number.parseFloat(style[side]) || 0
}

function px(length: number): string {
  return length === 0 ? '' : `${length}px`
}
