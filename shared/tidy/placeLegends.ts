import { boundsOf, boxFrom, grow, overlaps, type Box } from '../geometry/box.ts'

/** As under a case study. */
const GAP_PX = 6
/** So far off it still belongs to what lies there. */
const NEAR_PX = 240

/**
 * Where the legends of a board go once it is laid out: one that lies beside something stays, because somebody may have
 * put it there; any other goes under the board, where a case study has it.
 *
 * @param laid what was laid out; not empty
 * @param obstacles what else must stay uncovered
 */
export function placeLegends(legends: readonly Box[], laid: readonly Box[], obstacles: readonly Box[]): Box[] {
  const { x, y, h } = boundsOf(laid)
  const taken = [...laid, ...obstacles]
  return legends.map((legend) => {
    const isClear = !taken.some((box) => overlaps(legend, box))
    const isNear = laid.some((box) => overlaps(grow(legend, NEAR_PX), box))
    const place = isClear && isNear ? boxFrom(legend) : below({ x, y: y + h + GAP_PX, w: legend.w, h: legend.h }, taken)
    taken.push(place)
    return place
  })
}

/** The first place from there downwards that covers nothing. */
function below(from: Box, taken: readonly Box[]): Box {
  let place = from
  for (let hit = first(place); hit !== undefined; hit = first(place)) place = { ...place, y: hit.y + hit.h + GAP_PX }
  return place

  function first(at: Box): Box | undefined {
    return taken.find((box) => overlaps(at, box))
  }
}
