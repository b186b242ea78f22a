import type { TLShapeId } from 'tldraw'
import type { LinkKind } from '../../../shared/board/links.ts'
import { definitionOf } from '../../../shared/board/plainComponent.ts'
import type { ComponentDefinition } from '../../../shared/catalog/defineComponent.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { guessLinkKind } from '../../../shared/graph/guessLinkKind.ts'
import type { Part } from '../../canvas/places/insertPart.ts'
import { choiceKey, ownTitle, partOf } from '../../canvas/places/partChoices.ts'
import { boardChoices, type BoardChoice, type Choosable } from './boardChoices.ts'
import type { Flow } from './connectState.ts'
import { flowRule, neighbourChoices, type NeighbourChoice } from './neighbourChoices.ts'

/** One row of the picker: something new, or something that is on the board already. */
export interface Neighbour {
  key: string
  title: string
  /** Of something new, where it is not the catalogue's. */
  ownTitle?: string
  technology?: string
  /** Of something new. */
  part: Part | undefined
  definition: ComponentDefinition | undefined
  target: TLShapeId | undefined
  flow: Flow
  /** What would flow along the link. */
  link: LinkKind
}

/** What stands on the board, as far as the list asks. */
export interface Surroundings {
  /** Of the component that asks. */
  kind: string
  joined: ReadonlySet<string>
  others: readonly Choosable[]
  isPlain: boolean
}

/**
 * What may be linked with a component: its usual neighbours or what was typed, new ones first, then those on the board.
 * Without hints the usual ones are those of any board. A plain one comes behind what is on the board, because what is
 * typed may well be the beginning of a name there.
 */
export function listNeighbours(surroundings: Surroundings, first: Flow, query: string): Neighbour[] {
  const { kind, joined, others, isPlain } = surroundings
  const { out: after = [], in: before = [] } = findComponent(kind)?.neighbours ?? {}
  const usual = new Set<string>(isPlain ? others.map((one) => one.kind) : [...after, ...before])
  const flowOf = isPlain ? () => first : flowRule(kind, first)
  const fresh = neighbourChoices({ kind, first, query, joined, isPlain })
  const there = boardChoices(others, { query, usual, flowOf })
  const plainAt = fresh.findIndex(({ choice }) => choice.is === 'plain')
  const rows = fresh.map((one) => newOne(kind, one))
  return rows.toSpliced(plainAt < 0 ? rows.length : plainAt, 0, ...there.map((one) => oneOnBoard(kind, one)))
}

function newOne(from: string, { choice, flow }: NeighbourChoice): Neighbour {
  const part = partOf(choice)
  const entry = choice.is === 'known' ? choice.entry : undefined
  const own = ownTitle(choice)
  return {
    key: choiceKey(choice),
    title: own ?? entry?.title ?? '',
    ...(own !== undefined && { ownTitle: own }),
    ...(choice.technology && { technology: choice.technology }),
    part,
    definition: definitionOf(part.kind),
    target: undefined,
    flow,
    link: linkBetween(from, part.kind, flow),
  }
}

function oneOnBoard(from: string, { target: { id, kind, title }, flow }: BoardChoice): Neighbour {
  return {
    key: id,
    title,
    part: undefined,
    definition: definitionOf(kind),
    target: id as TLShapeId,
    flow,
    link: linkBetween(from, kind, flow),
  }
}

function linkBetween(kind: string, other: string, flow: Flow): LinkKind {
  const [from, to] = flow === 'out' ? [kind, other] : [other, kind]
  return guessLinkKind(findComponent(from), findComponent(to))
}
