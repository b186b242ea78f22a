import { expect, test } from 'vitest'
import { giveRoomBack, moveBack, scrolledPx } from '../../../../client/controls/screen/scrolledPlace.ts'

/** As browsers lay one out: its content, with the room at the ends, scrolled no further than there is. */
class FakeScroller {
  readonly style = { paddingTop: '', paddingBottom: '' }
  readonly clientHeight = 400
  contentPx: number
  #scrollTop = 0

  constructor(contentPx: number, scrollTop: number) {
    this.contentPx = contentPx
    this.scrollTop = scrollTop
  }

  get #start() { return Number.parseFloat(this.style.paddingTop) || 0 }
  get scrollHeight() {
    const end = Number.parseFloat(this.style.paddingBottom) || 0
    return Math.max(this.clientHeight, this.#start + this.contentPx + end)
  }
  get scrollTop() { return Math.min(this.#scrollTop, this.scrollHeight - this.clientHeight) }
  set scrollTop(value: number) { this.#scrollTop = Math.max(0, Math.min(value, this.scrollHeight - this.clientHeight)) }
  /** Where a place in the content stands, in px of the window. */
  at(contentY: number) { return this.#start + contentY - this.scrollTop }
}

test.each([
  ['grows above, in the middle', 1000, 300, 120],
  ['grows above, at the top', 1000, 0, 120],
  ['shrinks above, further down', 1000, 300, -120],
  ['shrinks above, at the top', 1000, 0, -120],
  ['shrinks above, at the end', 1000, 600, -500],
  ['grows where there was nothing to scroll', 200, 0, 40],
  ['shrinks where there is nothing to scroll', 300, 0, -40],
])('what is read stays where it was when something %s', (_, contentPx, scrollTop, grows) => {
  const scroller = new FakeScroller(contentPx, scrollTop)
  const reads = scrollTop + 150
  const before = scroller.at(reads)
  const seen = { scrollTop: scroller.scrollTop, scrollHeight: scroller.scrollHeight }
  scroller.contentPx += grows
  moveBack(scroller, scroller.at(reads + grows) - before + scrolledPx(scroller, seen))
  expect(scroller.at(reads + grows)).toBe(before)
})

test('room that was left is used up by what comes back, and nothing of it stays', () => {
  const scroller = new FakeScroller(1000, 0)
  moveBack(scroller, -120)
  expect(scroller.at(0)).toBe(120)
  moveBack(scroller, 200)
  expect(scroller.at(0)).toBe(-80)
  expect(scroller.style.paddingTop).toBe('')
  moveBack(scroller, -200)
  giveRoomBack(scroller)
  expect(scroller.style.paddingTop + scroller.style.paddingBottom).toBe('')
  expect(scroller.at(0)).toBe(0)
})

test('who scrolls is let scroll; a browser that runs out of content did not scroll for anybody', () => {
  const scroller = new FakeScroller(1000, 300)
  const seen = { scrollTop: 300, scrollHeight: 1000 }
  scroller.scrollTop = 340
  expect(scrolledPx(scroller, seen)).toBe(40)
  scroller.scrollTop = 100
  expect(scrolledPx(scroller, seen)).toBe(-200)
  scroller.contentPx = 450
  scroller.scrollTop = 50
  expect(scrolledPx(scroller, seen)).toBe(0)
})
