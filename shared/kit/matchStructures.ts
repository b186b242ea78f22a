import { areAlternatives } from '../catalog/alternatives.ts'
import { findComponent } from '../catalog/index.ts'
import type { Structure } from '../graph/boardGraph.ts'
import { assign } from './assign.ts'
import { namesakesOf, type Namesakes } from './namesakes.ts'

/** Which part of one structure stands for which of the other, by id. */
export type Match = ReadonlyMap<string, string>

/** What is known of two structures before they are compared. */
export interface Known {
  /** Pairs that are settled. */
  settled: Match
  /** Tells of pairs that are out of the question. */
  isRefused(referenceId: string, boardId: string): boolean
}

export interface Matched {
  /** By kinds and links alone there are as many pairs as there can be; titles tell parts apart that are alike. */
  match: Match
  /** Parts of the board that may stand for others of the reference, without a reason that is good enough. */
  perhaps: Match
}

/**
 * What makes two parts the same one. The same kind counts more than another that does its job, but less than standing
 * in the same place: people name things as they like, and solve a step with another component. Only what is called
 * exactly as in the reference is meant so wherever it stands.
 */
const WEIGHT = { sameKind: 2, alternative: 1.25, title: 1, name: 4, neighbours: 2, degree: 0.05 } as const
/**
 * So many neighbours an alternative has to share, where the part has as many; one is enough for the only part that
 * could be it, as for the one gateway in front of a design, but for stores, which keep anything.
 */
const LEAST_NEIGHBOURS = 2
/** One that shares none may be meant when it is called alike at least this much. */
const LEAST_TITLE = 0.5

const NOTHING_KNOWN: Known = { settled: new Map(), isRefused: () => false }

/** Finds for each part of `reference` at most one part of `board` that stands for it. */
export function matchStructures(reference: Structure, drawn: Structure, known: Known = NOTHING_KNOWN): Matched {
  const taken = new Set(known.settled.values())
  const isOpen = (one: string, other: string): boolean =>
    !known.settled.has(one) && !taken.has(other) && !known.isRefused(one, other)
  const namesakes = openNamesakes(reference, drawn, isOpen)
  const board = asNamed(drawn, namesakes)
  const kinshipOf = kinshipFinder()
  const isOnly = onlyKin(reference, board, kinshipOf)
  const sides: Sides = { reference: indexOf(reference), board: indexOf(board), namesakes, kinshipOf, isOnly }
  const pairs = reference.parts.flatMap((one) => board.parts.flatMap((other) => {
    const isAnother = other.isPlain === true && namesakes.has(other.id) && !isNamesake(sides, one, other)
    return (!isAnother && isOpen(one.id, other.id) && pairOf(sides, one, other)) || []
  }))
  const sure = pairs.filter(({ isSure }) => isSure)
  const best = (match?: Match): Match => new Map([...known.settled, ...bestOf(sides, sure, match)])
  // At first neighbours are known by their kinds only; the second time it is known which part each of them is.
  const match = best(best())
  return { match, perhaps: surestOf(sides, pairs, match) }
}

type Part = Structure['parts'][number]
type Kinship = 'sameKind' | 'alternative'

function openNamesakes(
  reference: Structure, board: Structure, isOpen: (one: string, other: string) => boolean,
): Namesakes {
  return new Map([...namesakesOf(reference, board)].flatMap(([id, parts]) => {
    const open = parts.filter((one) => isOpen(one.id, id))
    return open.length === 0 ? [] : [[id, open]]
  }))
}

/** What has its kind from its words alone gets the kind of its namesake, for its neighbours to be known by. */
function asNamed(board: Structure, namesakes: Namesakes): Structure {
  const parts = board.parts.map((part) => {
    const [first] = part.isPlain === true ? namesakes.get(part.id) ?? [] : []
    return first === undefined ? part : { ...part, kind: first.kind }
  })
  return { ...board, parts }
}

function isNamesake({ namesakes }: Pick<Sides, 'namesakes'>, one: Part, other: Part): boolean {
  return namesakes.get(other.id)?.includes(one) === true
}

interface Sides {
  reference: Index
  board: Index
  namesakes: Namesakes
  kinshipOf: (one: string, other: string) => Kinship | undefined
  /** Nothing else of the board could be the one, and the other could be nothing else. */
  isOnly: (one: Part, other: Part) => boolean
}

interface Index {
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
  one: Part
  other: Part
  kinship: Kinship
  /** 0 to 1: how many words their titles share. */
  title: number
  /** Links that have a counterpart, by the kinds of their other ends. */
  byKind: number
  /** Whether kinds and links are reason enough. */
  isSure: boolean
}

function indexOf({ parts, links }: Structure): Index {
  const joints = new Map<string, Joint[]>(parts.map(({ id }) => [id, []]))
  for (const { from, to } of links) {
    joints.get(from)?.push({ isIncoming: false, other: to })
    joints.get(to)?.push({ isIncoming: true, other: from })
  }
  const words = new Map(parts.map(({ id, title }) => [id, wordsOf(title)]))
  return { joints, words, byId: new Map(parts.map((part) => [part.id, part])) }
}

/** Undefined when nothing speaks for it that one stands for the other. */
function pairOf(sides: Sides, one: Part, other: Part): Pair | undefined {
  const { reference, board, kinshipOf } = sides
  // A name alone is reason enough to ask.
  const kinship = kinshipOf(one.kind, other.kind) ?? (isNamesake(sides, one, other) ? 'alternative' : undefined)
  if (kinship === undefined) return undefined
  const title = likeness(reference.words.get(one.id), board.words.get(other.id))
  const [ours, theirs] = [reference.joints.get(one.id) ?? [], board.joints.get(other.id) ?? []]
  const kin = (a: string, b: string): Kinship | undefined => kinshipOf(kindOf(reference, a), kindOf(board, b))
  const byKind = sharedJoints(ours, theirs, (a, b) => kin(a, b) !== undefined)
  const exact = kinship === 'sameKind' ? 0 : sharedJoints(ours, theirs, (a, b) => kin(a, b) === 'sameKind')
  const isOnly = kinship === 'alternative' && sides.isOnly(one, other)
  const least = isOnly ? 1 : Math.min(LEAST_NEIGHBOURS, ours.length)
  const isThere = exact > 0 && byKind >= least && byKind * 2 >= theirs.length
  if (kinship === 'alternative' && byKind === 0 && title < LEAST_TITLE && !isOnly) return undefined
  return { one, other, kinship, title, byKind, isSure: kinship === 'sameKind' || isThere }
}

function scoreOf(sides: Sides, { one, other, kinship, title, byKind }: Pair, match?: Match): number {
  const { reference, board } = sides
  const [ours, theirs] = [reference.joints.get(one.id) ?? [], board.joints.get(other.id) ?? []]
  const byPart = match === undefined ? byKind : sharedJoints(ours, theirs, (a, b) => match.get(a) === b)
  // A part keeps its place when some of its neighbours are missing, so what counts is how many of those it has are
  // right.
  const neighbours = (byKind + byPart) / 2 / Math.max(theirs.length, 1)
  const degree = 1 - Math.abs(ours.length - theirs.length) / Math.max(ours.length, theirs.length, 1)
  const name = isNamesake(sides, one, other) ? WEIGHT.name : WEIGHT.title * title
  return WEIGHT[kinship] + name + WEIGHT.neighbours * neighbours + WEIGHT.degree * degree
}

function bestOf(sides: Sides, pairs: readonly Pair[], match?: Match): [string, string][] {
  const ones = [...new Set(pairs.map(({ one }) => one.id))]
  const others = [...new Set(pairs.map(({ other }) => other.id))]
  const [rowOf, columnOf] = [orderOf(ones), orderOf(others)]
  const offers = pairs.map((pair) => {
    const score = scoreOf(sides, pair, match)
    return { row: rowOf.get(pair.one.id) ?? 0, column: columnOf.get(pair.other.id) ?? 0, score }
  })
  return assign(ones.length, others.length, offers).flatMap((column, row) => {
    return column === undefined ? [] : [[ones[row] ?? '', others[column] ?? ''] as [string, string]]
  })
}

function orderOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]))
}

/** Of what is left the surest first, each once. */
function surestOf(sides: Sides, pairs: readonly Pair[], match: Match): Match {
  const found = new Map<string, string>()
  const taken = new Set(match.values())
  const scored = pairs.map((pair) => ({ pair, score: scoreOf(sides, pair, match) }))
  for (const { pair: { one, other } } of scored.toSorted((a, b) => b.score - a.score)) {
    if (match.has(one.id) || found.has(one.id) || taken.has(other.id)) continue
    found.set(one.id, other.id)
    taken.add(other.id)
  }
  return found
}

function onlyKin(reference: Structure, board: Structure, kinshipOf: Sides['kinshipOf']): Sides['isOnly'] {
  const kinOf = new Map(reference.parts.map((one) => (
    [one.id, board.parts.filter((other) => kinshipOf(one.kind, other.kind) !== undefined)]
  )))
  const counts = new Map<string, number>()
  for (const { id } of [...kinOf.values()].flat()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return ({ id, kind }, other) => (
    kinOf.get(id)?.length === 1 && counts.get(other.id) === 1 && findComponent(kind)?.outline !== 'store'
  )
}

/** Looked up once for two kinds, because every pair of parts asks of all their neighbours. */
function kinshipFinder(): Sides['kinshipOf'] {
  const found = new Map<string, Map<string, Kinship | undefined>>()
  return (one, other) => {
    const known = found.get(one) ?? new Map<string, Kinship | undefined>()
    found.set(one, known)
    if (!known.has(other)) known.set(other, kinshipBetween(one, other))
    return known.get(other)
  }
}

/** Whether two kinds are one, or could do each other's job. */
export function kinshipBetween(one: string, other: string): Kinship | undefined {
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

function likeness(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size)
}
