/** What one gesture cost: the time from each frame to the next while it went on, in ms, unsorted. */
export type FrameTimes = number[]

export const GESTURES = ['pan', 'zoom', 'drag'] as const
export type Gesture = (typeof GESTURES)[number]

export interface Drive {
  gesture: Gesture
  frames: number
  /** Where the pointer is, px of the window. */
  at: { x: number; y: number }
}

/**
 * Runs in the page: one input event per frame, straight into the canvas, because events sent from outside come in bursts and
 * would leave frames in which nothing happens.
 */
export async function driveCanvas({ gesture, frames, at }: Drive): Promise<FrameTimes> {
  const canvas = document.querySelector('.tl-canvas')
  if (canvas === null) throw new Error('There is no canvas.')
  const around = (frame: number, radius: number): { x: number; y: number } => ({ x: Math.sin(frame / 9) * radius, y: Math.cos(frame / 7) * radius })
  const where = { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y }
  const send = (frame: number): void => {
    const { x, y } = around(frame, gesture === 'drag' ? 60 : 9)
    if (gesture === 'pan') canvas.dispatchEvent(new WheelEvent('wheel', { ...where, deltaX: x, deltaY: y }))
    if (gesture === 'zoom') canvas.dispatchEvent(new WheelEvent('wheel', { ...where, ctrlKey: true, deltaY: x }))
    if (gesture === 'drag') canvas.dispatchEvent(new PointerEvent('pointermove', { ...where, clientX: at.x + x, clientY: at.y + y, pointerId: 1, isPrimary: true, buttons: 1, pointerType: 'mouse' }))
  }
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
  const times: number[] = []
  let last = await frame()
  for (let count = 0; count < frames; count++) {
    send(count)
    const now = await frame()
    times.push(now - last)
    last = now
  }
  return times
}
