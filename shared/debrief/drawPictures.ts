import type { TLAsset } from '@tldraw/tlschema'
import type { BoardRecord } from '../doc/boardRecord.ts'
import { recordsToSvg } from '../drawing/recordsToSvg.ts'
import type { Box } from '../geometry/box.ts'
import { graphOf } from '../graph/graphOf.ts'
import { framed, givenAs, REVEALED_LEGEND } from './revealedFrames.ts'

/** A page of a board as it looks in the light theme. */
export interface DebriefPicture {
  /** Of the page of the board; empty where there is only one. */
  name: string
  /** No scripts, no links, and texts escaped. */
  svg: string
  /** What its dashed frames say; empty where nothing on it was revealed. */
  legend: string
  /** px */
  w: number
  h: number
  /** Where its pieces lie by their ids, px in the space of the picture. */
  places: ReadonlyMap<string, Box>
}

/** As little as frames need: the margin takes from the size of the words. */
const PADDING_PX = 16

/**
 * The pages that something is drawn on, in their order.
 *
 * @param isExamined what the candidate did not draw has a frame
 */
export function drawPictures(
  records: readonly BoardRecord[], hrefOf: (asset: TLAsset) => string | undefined, isExamined = true,
): DebriefPicture[] {
  const { parts, lanes, others } = graphOf(records)
  const pieces = [...lanes, ...others, ...parts]
  const pages = records.filter(({ typeName }) => typeName === 'page').toSorted(byIndex)
  const drawn = pages.filter(({ id }) => pieces.some(({ pageId }) => pageId === id))
  return drawn.map((page) => {
    const { svg, w, h } = recordsToSvg(records, { theme: 'light', pageId: page.id, hrefOf, padding: PADDING_PX })
    const given = parts.filter((part) => isExamined && part.pageId === page.id && givenAs(part) !== undefined)
    const lanesHere = lanes.filter(({ pageId }) => pageId === page.id)
    const places = new Map(pieces.filter(({ pageId }) => pageId === page.id).map(({ id, ...at }) => [id, boxOf(at)]))
    const name = drawn.length === 1 ? '' : String(page['name'] ?? '')
    return { name, svg: framed(svg, given, lanesHere), legend: given.length === 0 ? '' : REVEALED_LEGEND, w, h, places }
  })
}

function byIndex(a: BoardRecord, b: BoardRecord): number {
  return String(a['index']) < String(b['index']) ? -1 : 1
}

function boxOf({ x, y, w, h }: Box): Box {
  return { x, y, w, h }
}
