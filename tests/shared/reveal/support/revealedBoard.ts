import type { BoardRecord } from '../../../../shared/doc/boardRecord.ts'
import { contains, overlaps, type Box } from '../../../../shared/geometry/box.ts'
import type { BoardGraph } from '../../../../shared/graph/boardGraph.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import { layOut } from '../../../../shared/kit/layOut.ts'
import { recordsUpTo, type KitLayer } from '../../../../shared/kit/layers.ts'
import type { RevealPlan } from '../../../../shared/reveal/planReveal.ts'

export function upTo(kit: Kit, layer: KitLayer): BoardRecord[] {
  return recordsUpTo(kit, layOut(kit), layer)
}

/** A card of one's own in a lane, at a place within it. */
export function ownCard(id: string, kind: string, parentId: string, place: { x: number; y: number }, title = ''): BoardRecord {
  const props = { w: 176, h: 64, kind, title, technology: '', note: '', attrs: {} }
  return { typeName: 'shape', type: 'component', id, parentId, ...place, rotation: 0, meta: {}, props }
}

/** The board with what was revealed: lanes grown, what lies below moved down, the new records on it. */
export function after(board: readonly BoardRecord[], { room, records, retitled }: RevealPlan): BoardRecord[] {
  const titles = new Map(retitled.map(({ id, title }) => [id, title]))
  const lanes = new Map(room?.lanes.map((lane) => [lane.id, lane]))
  const loose = new Map([...(room?.standing.parts ?? []), ...(room?.standing.others ?? [])].map((piece) => [piece.id, piece]))
  const stood = board.map((record) => {
    const lane = lanes.get(record.id)
    if (lane) return { ...record, x: lane.x, y: lane.y, props: { ...(record.props as object), w: lane.w, h: lane.h } }
    const place = record.parentId === 'page:page' ? loose.get(record.id) : undefined
    return place === undefined ? record : { ...record, x: place.x, y: place.y }
  })
  const called = stood.map((record) => (titles.has(record.id) ? { ...record, props: { ...(record.props as object), title: titles.get(record.id) } } : record))
  return [...called, ...records]
}

/** Pairs of cards that lie on each other, cards that stick out of their lane, and lanes that meet. */
export function collisions({ parts, lanes }: BoardGraph): string[] {
  const meeting = (boxes: readonly (Box & { id: string })[]): string[] =>
    boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlaps(one, other)).map(({ id }) => `${one.id} on ${id}`))
  const out = parts.filter((part) => !lanes.some((lane) => lane.id === part.lane && contains(lane, part))).map(({ id }) => `${id} sticks out`)
  return [...meeting(parts), ...meeting(lanes), ...out]
}
