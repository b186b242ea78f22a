import type { FontName } from '../../text/faces.ts'

/**
 * What a picture is made of, as plain data: React draws it on the canvas, a server writes it into an SVG. All
 * lengths are px in the space of the group that holds the mark; later marks lie above earlier ones.
 */
export type Mark = PathMark | RectMark | TextMark | ImageMark | GroupMark

export interface Paint {
  /** A CSS colour; nothing is filled without. */
  fill?: string
  fillOpacity?: number
  fillRule?: 'evenodd'
  /** A CSS colour; no line is drawn without. */
  stroke?: string
  strokeOpacity?: number
  /** px, 1 without. */
  strokeWidth?: number
  /** A line as wide on screen as it says, however small the drawing is shown. */
  isHairline?: boolean
  /** px of line and gap in turn, as SVG writes it. */
  dash?: string
  dashOffset?: number
  cap?: 'round' | 'butt'
  join?: 'round' | 'miter'
  /** 0 to 1 */
  opacity?: number
}

export interface PathMark extends Paint {
  is: 'path'
  /** SVG path data. */
  d: string
  /** By which tests and styles find it: `data-<name>="<value>"`. */
  data?: Readonly<Record<string, string>>
}

export interface RectMark extends Paint {
  is: 'rect'
  x: number
  y: number
  w: number
  h: number
  /** Radius of all corners. */
  rx?: number
  /** What is said about it to whoever points at it. */
  title?: string
  data?: Readonly<Record<string, string>>
}

/** One line of text in one style. */
export interface TextMark {
  is: 'text'
  x: number
  /** The baseline. */
  y: number
  text: string
  font: FontName
  /** px */
  size: number
  weight: 'regular' | 'bold'
  italic?: boolean
  /** A CSS colour. */
  fill: string
  /** Which point of the line stands at `x`; its start without. */
  anchor?: 'start' | 'middle' | 'end'
  /** Whether its words stand from right to left. */
  isRightToLeft?: boolean
  letterSpacing?: number
  /** How wide the line is by the font's own metrics, so that a viewer with another font keeps to it. */
  width?: number
  decoration?: 'underline' | 'line-through'
  /** A line around the letters that keeps them apart from what lies below. */
  halo?: { color: string; width: number }
  /** Digits of one width each, for numbers below one another. */
  hasTabularDigits?: boolean
}

export interface ImageMark {
  is: 'image'
  x: number
  y: number
  w: number
  h: number
  href: string
  opacity?: number
  /** SVG path data; only what lies inside is seen. */
  clip?: string
}

export interface GroupMark {
  is: 'group'
  /** Where the group's own space begins; 0 without. */
  x?: number
  y?: number
  /** Radians, around its own origin. */
  rotation?: number
  scale?: number
  /** Which axes run backwards. */
  mirror?: { x: boolean; y: boolean }
  opacity?: number
  /** SVG path data in the group's own space; only what lies inside is seen. */
  clip?: string
  marks: readonly Mark[]
  data?: Readonly<Record<string, string>>
}
