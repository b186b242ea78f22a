import { Box } from 'tldraw'
import { inkBounds } from './inkBounds.ts'
import { layOutSvg } from './layOutSvg.ts'
import { resizeSvg, type SvgDrawing } from './resizeSvg.ts'

/**
 * A drawing without what is empty at its edges, but for the padding: shapes may take more room than they draw, such as
 * a text that was pulled wide, or one that says nothing.
 *
 * @param padding px of the board around what is drawn, in `drawing` and afterwards
 * @param scale px of the picture for one of the board
 */
export function cropSvg(drawing: SvgDrawing, { padding, scale }: { padding: number; scale: number }): SvgDrawing {
  const crop = layOutSvg(drawing.svg, (svg) => {
    const { x, y, width, height } = svg.viewBox.baseVal
    const ink = inkBounds(svg)
    // What reaches further is clipped by the board or is an empty part of a picture's own frame.
    return ink && within(ink.expandBy(padding), new Box(x, y, width, height))
  })
  return crop === undefined ? drawing : resizeSvg(drawing.svg, crop, scale)
}

/** In whole px, or the last row of a picture would be half a one. */
function within(ink: Box, whole: Box): Box | undefined {
  const left = Math.floor(Math.max(ink.minX, whole.minX))
  const top = Math.floor(Math.max(ink.minY, whole.minY))
  const right = Math.ceil(Math.min(ink.maxX, whole.maxX))
  const bottom = Math.ceil(Math.min(ink.maxY, whole.maxY))
  return right > left && bottom > top ? new Box(left, top, right - left, bottom - top) : undefined
}
