import { areAlternatives } from '../catalog/alternatives.ts'
import { findComponent } from '../catalog/index.ts'
import type { Structure } from '../graph/boardGraph.ts'

/** Which part of one structure stands for which of the other, by id. */
export type Match = ReadonlyMap<string, string>

/**
 * What makes two parts the same one. The same kind counts more than another that does its job, but less than standing
 * in the same place: people name things as they like, and solve a step with another component.
 */
const WEIGHT = { sameKind: 2, alternative: 1.25, title: 1, neighbours: 2, degree: 0.05 } as const
/** An alternative with no neighbour in common has to be called alike at least this much. */
const LEAST_TITLE = 0.5

/** Finds for each part of `reference` at most one part of `board` that stands for it, the surest first. */
export function matchStructures(reference: Structure, board: Structure): Match {
  const sides = { reference: indexOf(reference), board: indexOf(board) }
  // At first neighbours are known by their kinds only; the second time it is known which part each of them is.
  return pickSurest(sides, scoreAll(sides, pickSurest(sides, scoreAll(sides))))
}

type Part = Structure['parts'][number]

interface Sides {
  reference: Index
  board: Index
}

interface Index {
  parts: readonly Part[]
  byId: ReadonlyMap<string, Part>
  /** The links of each part. */
  joints: ReadonlyMap<string, readonly Joint[]>
  words: ReadonlyMap<string, ReadonlySet<string>>
}

/** One link as one of its ends sees it. */
interface Joint {
  isIncoming: boolean
  other: string
}

interface Pair {
  referenceId: string
  boardId: string
  score: number
}

function indexOf({ parts, links }: Structure): Index {
  const joints = new Map<string, Joint[]>(parts.map(({ id }) => [id, []]))
  for (const { from, to } of links) {
    joints.get(from)?.push({ isIncoming: false, other: to })
    joints.get(to)?.push({ isIncoming: true, other: from })
  }
  return {
    parts,
    joints,
    byId: new Map(parts.map((part) => [part.id, part])),
    words: new Map(parts.map(({ id, title }) => [id, wordsOf(title)])),
  }
}

function scoreAll({ reference, board }: Sides, match?: Match): Pair[] {
  return reference.parts.flatMap((one) => board.parts.flatMap((other) => {
    const score = scoreOf({ reference, board }, one, other, match)
    return score === undefined ? [] : [{ referenceId: one.id, boardId: other.id, score }]
  }))
}

/** Undefined when one cannot stand for the other. */
function scoreOf({ reference, board }: Sides, one: Part, other: Part, match: Match | undefined): number | undefined {
  const kinship = kinshipOf(one.kind, other.kind)
  if (kinship === undefined) return undefined
  const title = likeness(reference.words.get(one.id), board.words.get(other.id))
  const [ours, theirs] = [reference.joints.get(one.id) ?? [], board.joints.get(other.id) ?? []]
  const byKind = sharedJoints(ours, theirs, (a, b) => kinshipOf(kindOf(reference, a), kindOf(board, b)) !== undefined)
  if (kinship === 'alternative' && byKind === 0 && title < LEAST_TITLE) return undefined
  const byPart = match === undefined ? byKind : sharedJoints(ours, theirs, (a, b) => match.get(a) === b)
  // A part keeps its place when some of its neighbours are missing, so what counts is how many of those it has are
  // right.
  const neighbours = (byKind + byPart) / 2 / Math.max(theirs.length, 1)
  const degree = 1 - Math.abs(ours.length - theirs.length) / Math.max(ours.length, theirs.length, 1)
  return WEIGHT[kinship] + WEIGHT.title * title + WEIGHT.neighbours * neighbours + WEIGHT.degree * degree
}

function pickSurest({ reference, board }: Sides, pairs: readonly Pair[]): Match {
  const match = new Map<string, string>()
  const free = new Set(board.parts.map(({ id }) => id))
  for (const { referenceId, boardId } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (match.has(referenceId) || !free.has(boardId)) continue
    match.set(referenceId, boardId)
    free.delete(boardId)
    if (match.size === reference.parts.length) break
  }
  return match
}

function kinshipOf(one: string, other: string): 'sameKind' | 'alternative' | undefined {
  if (one === other) return 'sameKind'
  const [a, b] = [findComponent(one), findComponent(other)]
  return a !== undefined && b !== undefined && areAlternatives(a, b) ? 'alternative' : undefined
}

function kindOf({ byId }: Index, id: string): string {
  return byId.get(id)?.kind ?? ''
}

/** How many links of one part have a counterpart at the other, each counted once. */
function sharedJoints(
  ours: readonly Joint[],
  theirs: readonly Joint[],
  isSame: (a: string, b: string) => boolean,
): number {
  const free = new Set(ours)
  let shared = 0
  for (const joint of theirs) {
    const found = [...free].find((one) => one.isIncoming === joint.isIncoming && isSame(one.other, joint.other))
    if (found === undefined) continue
    free.delete(found)
    shared++
  }
  return shared
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** 0 to 1: how many words two titles share. */
function likeness(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size)
}
