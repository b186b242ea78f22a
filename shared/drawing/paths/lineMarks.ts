import type { TLDefaultDashStyle } from '@tldraw/tlschema'
import type { Mark, PathMark } from '../base/mark.ts'
import { brokenMarks } from './dashes.ts'
import { pathData, type Path } from './path.ts'
import { sketchData } from './sketch.ts'

export interface Pen {
  dash: TLDefaultDashStyle
  /** px */
  strokeWidth: number
  /** A CSS colour. */
  stroke: string
  /** What a hand's wavering follows from: a shape's id. */
  seed: string
}

/** The lines of a path in a style. */
export function lineMarks(path: Path, { dash, strokeWidth, stroke, seed }: Pen): Mark[] {
  if (dash === 'none') return []
  if (dash === 'dashed' || dash === 'dotted') return brokenMarks(path, dash, strokeWidth, stroke)
  return [penMark(dash === 'draw' ? sketchData(path, { seed, strokeWidth }) : pathData(path), stroke, strokeWidth)]
}

/** A line without gaps, with round ends and corners. */
export function penMark(d: string, stroke: string, strokeWidth: number): PathMark {
  return { is: 'path', d, stroke, strokeWidth, cap: 'round', join: 'round' }
}
