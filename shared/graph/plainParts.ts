import { PLAIN_KIND } from '../board/plainComponent.ts'
import { meaningOf } from '../meaning/meaning.ts'
import type { BoardGraph, GraphOther, GraphPiece, Structure } from './boardGraph.ts'
import { structureOf } from './boardGraph.ts'
import { recognise, type Recognised } from './recognise.ts'

/** Something plain whose words name a component. */
export interface PlainPart extends GraphPiece, Recognised {
  /** Its words, in one line. */
  title: string
  /** The text that lies on it and says them. */
  labelId?: string
}

/** What people write names on; a text may lie on a box without words of its own. */
const PLAIN: ReadonlySet<string> = new Set(['geo', 'text', 'note', 'frame'])

/** Something plain, and what its words say in one line. */
interface Worded {
  other: GraphOther
  words: string
  title: string
  labelId?: string
}

/** The plain boxes, texts, notes and frames of a board that name a component by their words. */
export function plainParts(graph: Pick<BoardGraph, 'others'>): PlainPart[] {
  return worded(graph).flatMap(({ other, words, title, labelId }) => {
    const found = recognise(words, other.type === 'geo')
    return found ? [{ ...pieceOf(other), ...found, title, ...(labelId !== undefined && { labelId }) }] : []
  })
}

/** A box whose words name nothing that the catalogue knows. */
export type UnknownBox = Omit<PlainPart, 'kind' | 'technology'>

export function unknownBoxes(graph: Pick<BoardGraph, 'others'>): UnknownBox[] {
  return worded(graph).flatMap(({ other, words, title, labelId }) =>
    other.type !== 'geo' || recognise(words, true) !== undefined
      ? []
      : [{ ...pieceOf(other), title, ...(labelId !== undefined && { labelId }) }],
  )
}

function worded({ others }: Pick<BoardGraph, 'others'>): Worded[] {
  const bare = others.filter(({ type, text }) => type === 'geo' && text.trim() === '')
  const labels = new Map<string, GraphOther>()
  for (const other of others) {
    if (other.type !== 'text') continue
    const box = bare.find((one) => one.pageId === other.pageId && holds(one, other))
    if (box !== undefined) labels.set(labels.has(box.id) ? other.id : box.id, other)
  }
  const onBoxes = new Set([...labels.values()].map(({ id }) => id))
  return others.flatMap((other) => {
    const label = labels.get(other.id)
    const words = label?.text ?? other.text
    if (!PLAIN.has(other.type) || onBoxes.has(other.id)) return []
    const title = words.split(/\s+/).join(' ').trim()
    return [{ other, words, title, ...(label && { labelId: label.id }) }]
  })
}

/** What a plain component may be by its title; `isSure` where only one thing is called so. */
export interface PlainMeaning extends Recognised {
  isSure: boolean
}

export function plainMeaning(title: string): PlainMeaning | undefined {
  const found = recognise(title, true)
  if (found !== undefined) return { ...found, isSure: true }
  const meaning = meaningOf(title)
  if (meaning === undefined) return undefined
  const { entry, technology } = meaning
  return { kind: entry.id, ...(technology !== '' && { technology }), isSure: false }
}

/** A plain component whose title may name a component of the catalogue. */
export interface Unsure {
  id: string
  title: string
  kind: string
}

export interface WholeStructure extends Structure {
  /** Ids of what can count by its words, and is no component of the catalogue. */
  plain: readonly string[]
  unsure: readonly Unsure[]
}

/**
 * A board's components, those that are drawn plainly or are plain components, and the links between them all. A box
 * whose words the catalogue knows not is a plain component: a case study may have a part of that name.
 */
export function wholeStructureOf(graph: BoardGraph): WholeStructure {
  const unknown = unknownBoxes(graph).filter(({ title }) => title !== '')
  const drawn = [...plainParts(graph), ...unknown.map((box) => ({ ...box, kind: PLAIN_KIND }))]
  const named = graph.parts.flatMap(({ id, kind, title }) => {
    const meaning = kind === PLAIN_KIND ? plainMeaning(title) : undefined
    return meaning ? [{ id, title, kind: meaning.kind, isSure: meaning.isSure }] : []
  })
  const kinds = new Map(named.filter(({ isSure }) => isSure).map(({ id, kind }) => [id, kind]))
  const parts = graph.parts.map((part) => ({ ...part, kind: kinds.get(part.id) ?? part.kind }))
  const plain = [...drawn.map(({ id }) => id), ...kinds.keys()]
  const wordsOnly = new Set([...plain, ...graph.parts.flatMap(({ id, kind }) => (kind === PLAIN_KIND ? [id] : []))])
  const structure = structureOf({ ...graph, parts }, drawn)
  return {
    links: structure.links,
    parts: structure.parts.map((part) => (wordsOnly.has(part.id) ? { ...part, isPlain: true } : part)),
    plain,
    unsure: named.filter(({ isSure }) => !isSure).map(({ id, title, kind }) => ({ id, title, kind })),
  }
}

function pieceOf(other: GraphOther): GraphPiece {
  const { type: _type, text: _text, from: _from, to: _to, course: _course, ...piece } = other
  return piece
}

function holds(box: GraphPiece, { x, y, w, h }: GraphPiece): boolean {
  const [middleX, middleY] = [x + w / 2, y + h / 2]
  const isInside = middleX >= box.x && middleX <= box.x + box.w && middleY >= box.y && middleY <= box.y + box.h
  return isInside && w <= box.w * 1.5
}
