import type { Editor, StateNode } from 'tldraw'

/** How tldraw's clock is kept: it beats with every frame until it is paused. */
interface Ticks {
  isPaused: boolean
  start(): void
}

/** Frames in a row in which nothing was done, after which the clock rests: half a second. */
const QUIET_FRAMES = 30
/** A resting clock still beats now and then, for whatever waits for a tick without a word. */
const SLOW_BEAT_MS = 500
/** tldraw's own listener, and the one below. */
const USUAL_LISTENERS = 2

/**
 * Lets an editor rest while nobody does anything. tldraw asks for every frame of the screen for as long as a board is
 * open, which takes some 5 % of a core and a laptop's battery for nothing. Whatever is done, and whatever begins to
 * listen for ticks (a camera that glides, a page that follows), wakes it before the next frame.
 */
export function restWhenQuiet(editor: Editor): void {
  const ticks = ticksOf(editor)
  if (ticks === undefined) return
  let quiet = 0
  let beat: ReturnType<typeof setTimeout> | undefined
  const resume = (): void => {
    clearTimeout(beat)
    if (ticks.isPaused && !editor.isDisposed) ticks.start()
  }
  const wake = (): void => {
    quiet = 0
    resume()
  }
  editor.on('tick', () => {
    quiet = isBusy(editor) ? 0 : quiet + 1
    if (quiet < QUIET_FRAMES) return
    ticks.isPaused = true
    clearTimeout(beat)
    beat = setTimeout(resume, SLOW_BEAT_MS)
  })
  before(editor, 'dispatch', wake)
  for (const listen of ['on', 'once', 'addListener'] as const) before(editor, listen, wake)
  editor.disposables.add(() => clearTimeout(beat))
}

/** Whether something goes on from frame to frame. */
function isBusy(editor: Editor): boolean {
  const listeners = editor.listenerCount('tick')
  return listeners > USUAL_LISTENERS || editor.getInstanceState().scribbles.length > 0 || wantsTicks(editor.root)
}

/** Whether the tool in hand does something with each tick, such as to scroll at the edge of the screen. */
function wantsTicks(node: StateNode): boolean {
  const child = node.getCurrent()
  return node.onTick !== undefined || (child !== undefined && wantsTicks(child))
}

/** Undefined where tldraw keeps its clock in another way. */
function ticksOf(editor: Editor): Ticks | undefined {
  const { _tickManager: ticks } = editor as unknown as { _tickManager?: Partial<Ticks> }
  return typeof ticks?.start === 'function' && typeof ticks.isPaused === 'boolean' ? (ticks as Ticks) : undefined
}

/** Has something done before each call of a method. */
function before(editor: Editor, method: 'dispatch' | 'on' | 'once' | 'addListener', act: () => void): void {
  const usual = editor[method] as unknown as (...args: readonly unknown[]) => unknown
  const awake = (...args: unknown[]): unknown => {
    act()
    return usual.apply(editor, args)
  }
  Object.assign(editor, { [method]: awake })
}
