import type { TLDefaultFillStyle } from '@tldraw/tlschema'
import type { Mark } from '../base/mark.ts'
import { inksOf } from '../base/palette.ts'
import type { Outline, Scene } from '../base/scene.ts'
import { hatched } from './hatch.ts'

export interface Area {
  fill: TLDefaultFillStyle
  color: string
  /** SVG path data. */
  d: string
  /** The same as points. */
  outlines: readonly Outline[]
}

/** A filled area in a style; nothing for one that is not filled. */
export function areaMarks({ fill, color, d, outlines }: Area, { palette }: Pick<Scene, 'palette'>): Mark[] {
  const { solid, semi, pattern, linedFill } = inksOf(palette, color)
  if (fill === 'none') return []
  if (fill === 'pattern') return [{ is: 'path', d, fill: palette.solid }, hatched(d, outlines, pattern)]
  const colors = { semi: palette.solid, solid: semi, fill: solid, 'lined-fill': linedFill }
  return [{ is: 'path', d, fill: colors[fill] }]
}
