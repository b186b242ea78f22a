import type { TLArrowBinding, TLArrowShape, TLShape } from '@tldraw/tlschema'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import { isLinkKind } from '../../../shared/board/links.ts'
import { componentTitle } from '../../../shared/board/titles.ts'
import { laneTitle } from '../../../shared/board/titles.ts'
import { plainWords, sayLink } from '../../shapes/linkWords.ts'
import { nameOf } from '../../shapes/nameOf.ts'

/** One line of the outline: a lane (level 1), a component in it (2), or a link that leaves the component (3). */
export interface OutlineRow {
  /** The shape's id; the group of components outside of all lanes has one of its own. */
  id: string
  level: 1 | 2 | 3
  text: string
  /** Its place among its siblings, from 1, and how many they are. */
  position: number
  setSize: number
}

export const OUTSIDE_ID = 'outside'
/** Cards whose tops differ by less stand in one row. */
const ROW_PX = 64

interface Placed<S extends TLShape> {
  shape: S
  x: number
  y: number
}

/** A page as a list that can be read out: lanes from the top, their components in reading order, each with its outgoing links. */
export function outlineOf(shapes: readonly TLShape[], bindings: readonly TLArrowBinding[]): OutlineRow[] {
  const byId = new Map<string, TLShape>(shapes.map((shape) => [shape.id, shape]))
  const place = <S extends TLShape>(shape: S): Placed<S> => ({ shape, ...pagePoint(shape, byId) })
  const lanes = shapes.filter((shape): shape is LaneShape => shape.type === 'lane').map(place).sort(inReadingOrder)
  const components = shapes.filter((shape): shape is ComponentShape => shape.type === 'component').map(place).sort(inReadingOrder)
  const linksFrom = linksByStart(shapes, bindings, byId)
  const held = groupBy(components, ({ shape }) => laneAround(shape, byId) ?? OUTSIDE_ID)
  const groups = [
    ...lanes.map(({ shape }) => ({ id: shape.id as string, text: laneTitle(shape.props), members: held.get(shape.id) ?? [] })),
    ...(held.has(OUTSIDE_ID) ? [{ id: OUTSIDE_ID, text: lanes.length === 0 ? 'Components' : 'Outside of the lanes', members: held.get(OUTSIDE_ID) ?? [] }] : []),
  ]
  return numbered(groups, 1).flatMap(({ members, ...group }) => [group, ...numbered(members.map(({ shape }) => ({ id: shape.id, text: componentTitle(shape.props) })), 2).flatMap((row) => [row, ...numbered(linksFrom.get(row.id) ?? [], 3)])])
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

/** Adds what a tree tells of its items' places. */
function numbered<T extends { id: string; text: string }, L extends 1 | 2 | 3>(rows: readonly T[], level: L): (T & { level: L; position: number; setSize: number })[] {
  return rows.map((row, at) => ({ ...row, level, position: at + 1, setSize: rows.length }))
}

function linksByStart(shapes: readonly TLShape[], bindings: readonly TLArrowBinding[], byId: ReadonlyMap<string, TLShape>): ReadonlyMap<string, { id: string; text: string }[]> {
  const ends = new Map<string, Partial<Record<'start' | 'end', string>>>()
  for (const { fromId, toId, props } of bindings) ends.set(fromId, { ...ends.get(fromId), [props.terminal]: toId })
  const links: { id: string; from: string; text: string }[] = []
  for (const arrow of shapes) {
    if (arrow.type !== 'arrow') continue
    const { start, end } = ends.get(arrow.id) ?? {}
    const [from, to] = [byId.get(start ?? ''), byId.get(end ?? '')]
    if (from === undefined || to === undefined) continue
    links.push({ id: arrow.id, from: from.id, text: sayArrow(arrow, from, to) })
  }
  return groupBy(links, ({ from }) => from)
}

function sayArrow(arrow: TLArrowShape, from: TLShape, to: TLShape): string {
  return sayLink({ from: nameOf(from), to: nameOf(to), kind: isLinkKind(arrow.meta.link) ? arrow.meta.link : undefined, label: plainWords(arrow.props.richText) })
}

/** Where a shape is on its page; turned parents are rare and hardly change the reading order. */
function pagePoint(shape: TLShape, byId: ReadonlyMap<string, TLShape>): { x: number; y: number } {
  let { x, y } = shape
  for (let parent = byId.get(shape.parentId); parent !== undefined; parent = byId.get(parent.parentId)) {
    x += parent.x
    y += parent.y
  }
  return { x, y }
}

function laneAround(shape: TLShape, byId: ReadonlyMap<string, TLShape>): string | undefined {
  for (let parent = byId.get(shape.parentId); parent !== undefined; parent = byId.get(parent.parentId)) {
    if (parent.type === 'lane') return parent.id
  }
  return undefined
}

/** Row by row; each row from the left. */
function inReadingOrder(a: Placed<TLShape>, b: Placed<TLShape>): number {
  return Math.floor(a.y / ROW_PX) - Math.floor(b.y / ROW_PX) || a.x - b.x || a.y - b.y
}
