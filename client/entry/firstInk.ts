import { keyOf } from '../controls/keys/keyOf.ts'
import { pressedKey } from '../controls/keys/usKey.ts'
import { InkStrokes, inkWish, type InkPoint, type InkStroke } from './inkStrokes.ts'
import { InkSurface } from './inkSurface.ts'
import { createPenButton } from './penButton.ts'
import type { KeptInk } from './keptInk.ts'
import './firstInk.css'

/** Takes over what was drawn: called at once, and again when a stroke that was being made is whole. */
export type InkTaker = (strokes: readonly InkStroke[]) => void

/** Takes strokes while the board's own canvas is still being loaded, so that a thought need not wait. */
export interface FirstInk {
  /** Whether somebody has taken up the pen, and not laid it down. */
  isPenTaken(): boolean
  /** Resolves when nobody draws, so that what keeps the page busy can run; soon also when somebody goes on and on. */
  pause(): Promise<void>
  /** Has whole strokes put on the board from now on, also before its canvas is there. */
  keepWith(keeper: KeptInk): void
  /** Who keeps them; undefined once the canvas has all, or will not come. */
  readonly keeper: KeptInk | undefined
  /** Gives all to the canvas, which is there from now on and draws it in its place. */
  handOver(take: InkTaker): void
  /** There will be no canvas. */
  end(): void
}

/**
 * @param mayDraw whether whoever opened the link may draw: until it is known strokes are kept unseen, so that nobody
 * sees ink that cannot stay
 */
export function startFirstInk(mayDraw: Promise<boolean>): FirstInk {
  const ink = new DrawnInk()
  void mayDraw.then((may) => (may ? ink.show() : ink.end()))
  return ink
}

/** A hand that presses keys or the pointer, to draw or to find out whether it can, goes on within this time. */
const QUIET_MS = 120
const STEP_MS = 40
/** Nobody waits longer for the board than this because of their own strokes. */
const MAX_WAIT_MS = 800

class DrawnInk implements FirstInk {
  readonly #strokes = new InkStrokes()
  readonly #surface = new InkSurface()
  readonly #button = createPenButton(() => this.#take(!this.#isTaken))
  readonly #listening = new AbortController()
  #isTaken = false
  #lastAt = Number.NEGATIVE_INFINITY
  #waitedMs = 0
  #taker: InkTaker | undefined
  #keeper: KeptInk | undefined

  constructor() {
    const { signal } = this.#listening
    addEventListener('keydown', (event) => this.#onKey(event), { signal })
    addEventListener('resize', () => this.#surface.redraw(this.#strokes.all()), { signal })
    addEventListener('popstate', () => this.end(), { signal })
    for (const type of ['pointerdown', 'pointerup'] as const)
      addEventListener(type, () => { this.#lastAt = performance.now() }, { signal })
    const { element } = this.#surface
    element.addEventListener('pointerdown', (event) => this.#onDown(event))
    element.addEventListener('pointermove', (event) => this.#onMove(event))
    element.addEventListener('pointerup', () => this.#onUp())
    element.addEventListener('pointercancel', () => this.#onUp())
    element.hidden = true
    this.#button.hidden = true
    document.body.append(element, this.#button)
  }

  isPenTaken(): boolean {
    return this.#isTaken
  }

  get keeper(): KeptInk | undefined {
    return this.#listening.signal.aborted ? undefined : this.#keeper
  }

  keepWith(keeper: KeptInk): void {
    this.#keeper = keeper
    this.#keep()
  }

  async pause(): Promise<void> {
    await shortly(0)
    while (this.#isDrawing() && this.#waitedMs < MAX_WAIT_MS) {
      this.#waitedMs += STEP_MS
      await shortly(STEP_MS)
    }
  }

  show(): void {
    this.#surface.element.hidden = false
    this.#button.hidden = false
    this.#keep()
  }

  handOver(take: InkTaker): void {
    if (this.#listening.signal.aborted) return
    this.#listening.abort()
    this.#button.remove()
    this.#surface.element.classList.remove('is-drawing')
    take(this.#strokes.done)
    if (this.#strokes.current === undefined) this.#clear()
    else this.#taker = take
  }

  end(): void {
    this.#listening.abort()
    this.#button.remove()
    this.#surface.element.remove()
  }

  /** What is not seen is not kept. */
  #keep(): void {
    if (!this.#surface.element.hidden) this.keeper?.keep(this.#strokes.done)
  }

  #take(isTaken: boolean): void {
    this.#isTaken = isTaken
    this.#surface.element.classList.toggle('is-drawing', isTaken)
    this.#button.setAttribute('aria-pressed', String(isTaken))
  }

  #onKey(event: KeyboardEvent): void {
    if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null) return
    const wish = keyOf(event) === '' ? undefined : inkWish(pressedKey(event))
    if (wish === undefined) return
    this.#lastAt = performance.now()
    if (wish !== 'undo') return this.#take(wish === 'take the pen')
    this.#strokes.undo()
    this.#surface.redraw(this.#strokes.all())
    this.#keep()
  }

  #isDrawing(): boolean {
    return this.#strokes.current !== undefined || performance.now() - this.#lastAt < QUIET_MS
  }

  #onDown(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return
    event.preventDefault()
    this.#surface.element.setPointerCapture(event.pointerId)
    const point = pointOf(event)
    this.#strokes.begin(point, event.pointerType === 'pen')
    this.#surface.line(point, point)
  }

  #onMove(event: PointerEvent): void {
    if (!event.isPrimary) return
    const events = event.getCoalescedEvents?.() ?? []
    for (const one of events.length > 0 ? events : [event]) this.#extend(pointOf(one))
  }

  #extend(point: InkPoint): void {
    const before = this.#strokes.current?.points.at(-1)
    if (before !== undefined && this.#strokes.add(point)) this.#surface.line(before, point)
  }

  #onUp(): void {
    const ended = this.#strokes.end()
    this.#lastAt = performance.now()
    if (ended === undefined) return
    if (this.#taker === undefined) return this.#keep()
    this.#taker([ended])
    this.#clear()
  }

  /** Not at once, because the canvas shows what it has taken over two frames later. */
  #clear(): void {
    requestAnimationFrame(() => requestAnimationFrame(() => this.#surface.element.remove()))
  }
}

function shortly(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function pointOf({ clientX, clientY, pressure }: PointerEvent): InkPoint {
  return { x: clientX, y: clientY, pressure }
}
