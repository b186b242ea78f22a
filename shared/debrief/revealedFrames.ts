import { LANE_TITLE } from '../board/laneTitleWidth.ts'
import type { Box } from '../geometry/box.ts'

/** In the words of all forms of a debrief. */
export const REVEALED = 'revealed from the case study'
const FROM_START = 'given at the start'
export const REVEALED_LEGEND = `Dashed frame: ${REVEALED} or ${FROM_START}, not the candidate’s own.`

/** Ids that only the parts and links of a case study have. */
const OF_A_KIT = /^shape:[\w-]+-(?:node|link)-/

/** How something came that the candidate did not draw; undefined for what they drew. */
export function givenAs({ id, revealed }: { id: string; revealed?: string }): string | undefined {
  if (revealed !== undefined) return REVEALED
  return OF_A_KIT.test(id) ? FROM_START : undefined
}

const OUT_PX = 10
/** On its pictures, which are light in both themes. */
const LOOK = 'fill="none" stroke="#9333ea" stroke-dasharray="16 10"'

/** Down to here a lane's name is in the way of a frame and of its line, px from the lane's top. */
const NAME_PX = LANE_TITLE.middle + LANE_TITLE.fontSize / 2 + 4

/**
 * A picture with a frame round each part that was revealed; dashed, because a colour alone is not seen by everybody. It
 * stays closer to its part where it would run through the name of a lane.
 */
export function framed(svg: string, parts: readonly Box[], lanes: readonly Box[] = []): string {
  if (parts.length === 0) return svg
  const end = svg.lastIndexOf('</svg>')
  const frames = parts.map((part) => frame(part, lanes)).join('')
  return `${svg.slice(0, end)}<g class="revealed" ${LOOK} stroke-width="5">${frames}</g></svg>`
}

function frame({ x, y, w, h }: Box, lanes: readonly Box[]): string {
  const isBeside = (lane: Box): boolean => x - OUT_PX < lane.x + lane.w && lane.x < x + w + OUT_PX
  const names = lanes.filter((lane) => isBeside(lane) && lane.y < y && y - OUT_PX < lane.y + NAME_PX)
  const from = Math.min(y, Math.max(y - OUT_PX, ...names.map((lane) => lane.y + NAME_PX)))
  const [left, top, width, height] = [x - OUT_PX, from, w + 2 * OUT_PX, y + h + OUT_PX - from].map(Math.round)
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="12"/>`
}

/** A frame as the legend shows it. */
export const FRAME_SAMPLE = '<svg width="34" height="18" viewBox="0 0 34 18" aria-hidden="true">'
  + `<rect x="2" y="2" width="30" height="14" rx="5" ${LOOK.replace('16 10', '6 4')} stroke-width="2"/></svg>`

/** What a picture is called by those who hear it. */
export function pictureLabel({ name, legend }: { name: string; legend: string }): string {
  const board = name === '' ? 'The board' : `The board, ${name}`
  if (legend === '') return board
  return `${board}. What was ${REVEALED} or ${FROM_START} is said in “The board in words”.`
}
