import { toRichText } from '@tldraw/tlschema'
import { getIndices } from '@tldraw/utils'
import { boundsOf, type Box } from '../geometry/box.ts'
import type { KitPreview } from './preview.ts'
import type { LanePlane } from '../board/laneProps.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import { shapeRecord } from '../board/shapeRecord.ts'

/**
 * A board to start from without a case study: lanes that say what belongs in them. It is no kit, because a kit's lanes
 * are as large as the components in them, and here there are none yet.
 */
export interface Blank {
  id: string
  title: string
  /** What to do with it, where a kit has its question. */
  prompt: string
  lanes: readonly BlankLane[]
}

/** In px of the board. */
export interface BlankLane extends Box {
  id: string
  title: string
  plane: LanePlane
  /** Questions to answer in this lane, shown in it until they are deleted. */
  prompts: readonly string[]
}

/** Room inside a lane: beside its edges and under its title. */
const INSIDE = { x: 24, y: 40 } as const
/** Read before the first card is placed, and out of its way afterwards. */
const PROMPT_OPACITY = 0.7

/** A blank as ordinary records of one page. It has no legend, because there are no links yet to explain. */
export function layOutBlank(blank: Blank): BoardRecord[] {
  const prefix = `shape:${blank.id}`
  const lanes = blank.lanes.map((lane) =>
    shapeRecord(laneId(prefix, lane), 'lane', lane, { w: lane.w, h: lane.h, plane: lane.plane, title: lane.title }),
  )
  const indices = getIndices(lanes.length)
  return [
    ...lanes.map((record, order) => ({ ...record, index: indices[order] })),
    ...blank.lanes.map((lane) => promptRecord(prefix, lane)),
  ]
}

/** Its lanes as geometry, for a small picture. */
export function previewBlank({ lanes }: Blank): KitPreview {
  const { x, y, w, h } = boundsOf(lanes)
  return {
    w,
    h,
    lanes: lanes.map((lane) => ({ x: lane.x - x, y: lane.y - y, w: lane.w, h: lane.h, plane: lane.plane })),
    nodes: [],
    links: [],
  }
}

function promptRecord(prefix: string, lane: BlankLane): BoardRecord {
  const props = {
    color: 'black',
    font: 'sans',
    size: 's',
    textAlign: 'start',
    autoSize: false,
    scale: 1,
    w: lane.w - 2 * INSIDE.x,
    richText: toRichText(lane.prompts.join('\n')),
  }
  return {
    ...shapeRecord(`${prefix}-prompt-${lane.id}`, 'text', INSIDE, props),
    parentId: laneId(prefix, lane),
    opacity: PROMPT_OPACITY,
  }
}

function laneId(prefix: string, { id }: BlankLane): string {
  return `${prefix}-lane-${id}`
}
