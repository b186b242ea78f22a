import { usKey, type PressedKey } from '../controls/keys/usKey.ts'

/** Far more than a hand draws while a page loads. */
const MAX_STROKES = 200
const MAX_POINTS = 5_000

export interface InkPoint {
  /** Px of the window. */
  x: number
  y: number
  /** 0 to 1; 0.5 where the device tells none. */
  pressure: number
}

export interface InkStroke {
  points: InkPoint[]
  /** Drawn with a stylus, whose pressure counts. */
  isPen: boolean
}

/** What was drawn before the canvas was there: whole strokes, and the one that is being made. */
export class InkStrokes {
  readonly done: InkStroke[] = []
  current: InkStroke | undefined

  begin(point: InkPoint, isPen: boolean): void {
    if (this.done.length < MAX_STROKES) this.current = { points: [point], isPen }
  }

  /** Answers whether the point counts. */
  add(point: InkPoint): boolean {
    if (this.current === undefined || this.current.points.length >= MAX_POINTS) return false
    this.current.points.push(point)
    return true
  }

  /** The stroke that is whole now. */
  end(): InkStroke | undefined {
    const ended = this.current
    this.current = undefined
    if (ended !== undefined) this.done.push(ended)
    return ended
  }

  undo(): void {
    this.done.pop()
  }

  all(): InkStroke[] {
    return this.current === undefined ? [...this.done] : [...this.done, this.current]
  }
}

export type InkWish = 'take the pen' | 'lay it down' | 'undo'

/** What a key means that was pressed before there is a canvas. */
export function inkWish(pressed: PressedKey): InkWish | undefined {
  const key = usKey(pressed)?.key ?? ''
  const isChord = pressed.ctrlKey || pressed.metaKey
  if (isChord && !pressed.shiftKey && key.toLowerCase() === 'z') return 'undo'
  if (isChord || pressed.altKey) return undefined
  if (/^[d7p]$/i.test(key)) return 'take the pen'
  return /^([a-z0-9]|Escape)$/i.test(key) ? 'lay it down' : undefined
}
