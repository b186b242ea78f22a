import { definitionOf, PLAIN_KIND } from '../board/plainComponent.ts'
import { laneTitle } from '../board/titles.ts'
import type { BoardGraph, GraphPiece } from './boardGraph.ts'
import { namesOf, sayLink } from './names.ts'

/** Something on a board that says what was looked for. */
export interface Found {
  id: string
  pageId: string
  /** As one would read it out. */
  words: string
}

/** Longer than any word that one looks for; what is behind it is not looked at. */
export const MAX_FIND_LENGTH = 100
/** Cards whose tops differ by less stand in one row. */
const ROW_PX = 64

/**
 * All that says it, page by page in this order, each page in reading order: titles, kinds, technologies and notes of
 * components, titles of lanes, what is written on links and on anything else. Capitals, accents and the number of
 * blanks do not count.
 */
export function findText(graph: BoardGraph, query: string, pages: readonly string[]): Found[] {
  const wanted = plain(query.slice(0, MAX_FIND_LENGTH))
  if (wanted === '') return []
  const order = new Map(pages.map((page, at) => [page, at]))
  const says = (...texts: readonly string[]): boolean => texts.some((text) => plain(text).includes(wanted))
  const names = namesOf(graph)
  const pieces = [...graph.parts, ...graph.lanes, ...graph.others]
  const places = new Map<string, GraphPiece>(pieces.map((one) => [one.id, one]))
  const found = [
    ...graph.lanes.filter((lane) => says(laneTitle(lane))).map((lane) => ({ ...spot(lane), words: laneTitle(lane) })),
    ...graph.parts
      .filter(({ kind, title, technology, note }) => says(title, kindWords(kind), technology, note))
      .map((part) => ({ ...spot(part), words: [part.title, part.technology].filter(Boolean).join(', ') })),
    ...graph.others.filter(({ text }) => says(text)).map((other) => ({ ...spot(other), words: plainLine(other.text) })),
    ...graph.links
      .filter(({ label }) => says(label))
      .map((link) => {
        const { id, pageId } = link
        return { id, pageId, ...pointOf(places.get(link.from)), words: sayLink(link, names) }
      }),
  ]
  return found
    .toSorted((a, b) => (order.get(a.pageId) ?? Infinity) - (order.get(b.pageId) ?? Infinity) || inReadingOrder(a, b))
    .map(({ id, pageId, words }) => ({ id, pageId, words }))
}

/** A card says below a title of its own what it is; of a plain one nothing. */
function kindWords(kind: string): string {
  return kind === PLAIN_KIND ? '' : (definitionOf(kind)?.title ?? '')
}

/** As it is compared. */
function plain(text: string): string {
  return plainLine(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
}

function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

interface Spot {
  x: number
  y: number
}

function spot({ id, pageId, x, y }: GraphPiece): Spot & { id: string; pageId: string } {
  return { id, pageId, x, y }
}

/** A link is read after what it leaves. */
function pointOf(from: GraphPiece | undefined): Spot {
  return { x: (from?.x ?? 0) + 1, y: from?.y ?? 0 }
}

function inReadingOrder(a: Spot, b: Spot): number {
  return Math.floor(a.y / ROW_PX) - Math.floor(b.y / ROW_PX) || a.x - b.x || a.y - b.y
}
