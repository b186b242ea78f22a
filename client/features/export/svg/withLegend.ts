import type { LinkKind } from '../../../../shared/board/links.ts'
import { legendMarks } from '../../../../shared/drawing/links/legendMarks.ts'
import { svgOfMarks } from '../../../../shared/drawing/svg.ts'
import { legendRecords } from '../../../../shared/kit/legend.ts'
import { resizeSvg, type SvgDrawing } from './resizeSvg.ts'
import type { LegendShape } from '../../../../shared/board/legendProps.ts'

/**
 * Puts the key to some kinds of links under a drawing; as it is without any.
 *
 * @param padding px of the board around what is drawn
 * @param scale px of the picture for one of the board
 */
export function withLegend(
  drawing: SvgDrawing,
  kinds: readonly LinkKind[],
  { theme, padding, scale }: { theme: 'light' | 'dark'; padding: number; scale: number },
): SvgDrawing {
  const [legend] = legendRecords('export', kinds, { x: 0, y: 0, w: 0, h: 0 }, 1)
  const view = /viewBox="([^"]+)"/.exec(drawing.svg)?.[1]?.split(/[\s,]+/).map(Number)
  if (legend === undefined || view?.length !== 4) return drawing
  const [x = 0, y = 0, w = 0, h = 0] = view
  const { props } = legend as unknown as LegendShape
  const [width, height] = [Math.max(w, props.w + 2 * padding), h + props.h + padding]
  const marks = `<g transform="translate(${x + padding} ${y + h})">${svgOfMarks(legendMarks(props, theme))}</g>`
  return resizeSvg(drawing.svg.replace(/<\/svg>\s*$/, `${marks}</svg>`), { x, y, w: width, h: height }, scale)
}
