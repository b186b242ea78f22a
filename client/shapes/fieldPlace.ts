import type { Editor, TLShapeId } from 'tldraw'
import type { ComponentShape } from '../../shared/board/componentProps.ts'
import type { LaneShape } from '../../shared/board/laneProps.ts'
import { textWidth } from '../../shared/geometry/textMetrics.ts'
import type { Box, Size } from '../../shared/geometry/box.ts'

/** A card or lane whose title is written, and how it is seen. */
export interface Titled extends Size {
  is: 'component' | 'lane'
  /** The title as it was before, or what is shown in its place; undefined for a field as wide as any. */
  title: string | undefined
  zoom: number
  /** By a finger: a phone would zoom to letters under 16 px. */
  isCoarse: boolean
  /** What of the board is in view, in px from the shape's top left corner. */
  view: Box
}

/** Where the field is, in px from the shape's top left corner; its letters, px; and how much wider its lines are. */
export interface FieldPlace extends Box {
  fontSize: number
  lineScale: number
}

/** On screen, px. */
const TITLE_PX = { fine: 14, coarse: 16 } as const
const HEIGHT_PX = { fine: 32, coarse: 44 } as const
const WIDTH_PX = { least: 160, title: 280, lane: 420 } as const
const AIR_PX = 24
const EDGE_PX = 8

const NEAR_FONT_PX = { component: 14, lane: 12 } as const
/** On a card beside its icon; on a lane where its title is. */
const ON_CARD = { x: 50, y: 16, right: 6, h: 32 } as const
const ON_LANE = { x: 18, y: 6, right: 18, h: 28 } as const
/** A card that is higher has its title at the top, in so much of it. */
const TALL_CARD_PX = 96
const HEADER_PX = 64

/**
 * At zoom 1 and nearer the field is where the title is drawn. From farther away it covers all of a card, or a lane's
 * title, and is as large on screen as its letters need.
 */
export function fieldPlace(titled: Titled): FieldPlace {
  const { is, zoom, isCoarse } = titled
  const pointer = isCoarse ? 'coarse' : 'fine'
  if (zoom >= 1) return { ...nearPlace(titled), fontSize: isCoarse ? TITLE_PX.coarse : NEAR_FONT_PX[is], lineScale: 1 }
  const place = is === 'component' ? overCard(titled, HEIGHT_PX[pointer]) : overLane(titled, HEIGHT_PX[pointer])
  return { ...inView(place, titled), fontSize: TITLE_PX[pointer] / zoom, lineScale: 1 / zoom }
}

/** The place of the field of a shape on the canvas. */
export function fieldPlaceOf(
  editor: Editor,
  { id, type, props: { w, h } }: ComponentShape | LaneShape,
  title?: string,
): FieldPlace {
  const page = editor.getViewportPageBounds()
  const { x, y } = editor.getShapePageBounds(id) ?? page
  const view = { x: page.x - x, y: page.y - y, w: page.w, h: page.h }
  const { isCoarsePointer } = editor.getInstanceState()
  return fieldPlace({ is: type, w, h, title, zoom: editor.getZoomLevel(), isCoarse: isCoarsePointer, view })
}

/** Whether a field lies over a shape: then the line around the shape would run through what is written. */
export function isUnderField(editor: Editor, id: TLShapeId): boolean {
  return editor.getEditingShapeId() === id && editor.getZoomLevel() < 1
}

function nearPlace({ is, w }: Titled): Box {
  if (is === 'component') return { x: ON_CARD.x, y: ON_CARD.y, w: w - ON_CARD.x - ON_CARD.right, h: ON_CARD.h }
  return { x: ON_LANE.x, y: ON_LANE.y, w: Math.min(WIDTH_PX.lane, w - ON_LANE.x - ON_LANE.right), h: ON_LANE.h }
}

function overCard({ w, h, title, zoom, isCoarse }: Titled, leastPx: number): Box {
  const fontSize = TITLE_PX[isCoarse ? 'coarse' : 'fine']
  const titlePx = title === undefined ? WIDTH_PX.title : textWidth(title, { fontSize, weight: 'bold' }) + AIR_PX
  const wide = Math.max(w, Math.min(WIDTH_PX.title, Math.max(WIDTH_PX.least, titlePx)) / zoom)
  const face = faceOf(h)
  const high = Math.max(face, leastPx / zoom)
  return { x: (w - wide) / 2, y: (face - high) / 2, w: wide, h: high }
}

/** How much of a card's height its title has, px. */
function faceOf(h: number): number {
  return h <= TALL_CARD_PX ? h : HEADER_PX
}

function overLane({ w, zoom }: Titled, leastPx: number): Box {
  const wide = Math.max(WIDTH_PX.least / zoom, Math.min(WIDTH_PX.lane / zoom, w - ON_LANE.x - ON_LANE.right))
  const high = leastPx / zoom
  return { x: ON_LANE.x, y: ON_LANE.y + (ON_LANE.h - high) / 2, w: wide, h: high }
}

/** Moved into what is seen, as far as it covers still what it is for. */
function inView(place: Box, titled: Titled): Box {
  const { is, w, h, zoom, view } = titled
  const edge = EDGE_PX / zoom
  const own = is === 'component' ? { x: 0, y: 0, w, h: faceOf(h) } : nearPlace(titled)
  const x = moved([place.x, place.w], [view.x + edge, view.w - 2 * edge], [own.x, own.w])
  const y = moved([place.y, place.h], [view.y + edge, view.h - 2 * edge], [own.y, own.h])
  return { ...place, x, y }
}

/** Where it starts and how long it is along one axis, px. */
type Span = readonly [start: number, length: number]

function moved([start, length]: Span, [seenFrom, seen]: Span, [ownStart, own]: Span): number {
  const wanted = Math.max(seenFrom, Math.min(start, seenFrom + seen - length))
  const [one, other] = [ownStart, ownStart + own - length]
  return Math.max(Math.min(one, other), Math.min(wanted, Math.max(one, other)))
}
