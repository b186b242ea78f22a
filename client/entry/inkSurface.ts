import type { InkPoint, InkStroke } from './inkStrokes.ts'

/** As wide as the canvas' own pen draws at its own size. */
const WIDTH_PX = 3

/** The paper of the first ink: a plain canvas over the whole window, drawn on without anything else being loaded. */
export class InkSurface {
  readonly element = document.createElement('canvas')

  constructor() {
    this.element.className = 'ss-first-ink'
    this.element.setAttribute('aria-hidden', 'true')
    this.size()
  }

  /** Fits the canvas to the window, which empties it. */
  size(): void {
    const { element } = this
    const ratio = devicePixelRatio
    element.width = innerWidth * ratio
    element.height = innerHeight * ratio
    const pen = element.getContext('2d')
    if (pen === null) return
    pen.scale(ratio, ratio)
    pen.lineWidth = WIDTH_PX
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
  }

  line(from: InkPoint, to: InkPoint): void {
    const pen = this.element.getContext('2d')
    if (pen === null) return
    pen.strokeStyle = getComputedStyle(this.element).color
    pen.beginPath()
    pen.moveTo(from.x, from.y)
    pen.lineTo(to.x, to.y)
    pen.stroke()
  }

  redraw(strokes: readonly InkStroke[]): void {
    this.size()
    for (const { points } of strokes) points.forEach((point, at) => this.line(points[at - 1] ?? point, point))
  }
}
