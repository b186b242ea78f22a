import { useMemo } from 'react'
import { useEditor, type Editor, type TLShapeId } from 'tldraw'
import { guessLinkKind } from '../../../shared/graph/guessLinkKind.ts'
import type { LinkKind } from '../../../shared/board/links.ts'
import { findComponent, type CatalogEntry } from '../../../shared/catalog/index.ts'
import { linksAt, type GraphPart } from '../../../shared/graph/boardGraph.ts'
import { fairnessOf } from '../../canvas/fairness/fairness.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { boardChoices } from './boardChoices.ts'
import type { Flow } from './connectState.ts'
import { flowRule, neighbourChoices } from './neighbourChoices.ts'

/** One row of the picker: something new, or something that is on the board already. */
export interface Neighbour {
  key: string
  title: string
  /** Of something new, where it is not the catalogue's. */
  ownTitle?: string
  technology?: string
  entry: CatalogEntry | undefined
  target: TLShapeId | undefined
  flow: Flow
  /** What would flow along the link. */
  link: LinkKind
}

/**
 * What may be linked with a component: its usual neighbours or what was typed, new ones first, then those on the board.
 * Without hints the usual ones are those of any board.
 */
export function useNeighbours(from: TLShapeId, first: Flow, query: string): Neighbour[] {
  const editor = useEditor()
  // Read once per opening: a list that changes under the finger is worse than one that is a moment old.
  const surroundings = useMemo(() => readSurroundings(editor, from), [editor, from])
  return useMemo(() => listNeighbours(surroundings, first, query), [surroundings, first, query])
}

interface Surroundings {
  kind: string
  joined: ReadonlySet<string>
  others: readonly GraphPart[]
  isPlain: boolean
}

function readSurroundings(editor: Editor, from: TLShapeId): Surroundings {
  const graph = boardGraph(editor)
  const joined = new Set(linksAt(graph, from).flatMap((link) => [link.from, link.to]))
  const others = graph.parts.filter(({ id }) => id !== from)
  return {
    kind: graph.parts.find(({ id }) => id === from)?.kind ?? '',
    joined: new Set(others.filter(({ id }) => joined.has(id)).map(({ kind }) => kind)),
    others: others.filter(({ id }) => !joined.has(id)),
    isPlain: fairnessOf(editor).hints === 'off',
  }
}

function listNeighbours({ kind, joined, others, isPlain }: Surroundings, first: Flow, query: string): Neighbour[] {
  const source = findComponent(kind)
  const linkWith = (other: CatalogEntry | undefined, flow: Flow): LinkKind =>
    flow === 'out' ? guessLinkKind(source, other) : guessLinkKind(other, source)
  const { out: after = [], in: before = [] } = source?.neighbours ?? {}
  const usual = new Set<string>(isPlain ? others.map((one) => one.kind) : [...after, ...before])
  const flowOf = isPlain ? () => first : flowRule(kind, first)
  return [
    ...neighbourChoices({ kind, first, query, joined, isPlain }).map(({ entry, title, technology, flow }) => ({
      key: entry.id,
      title: title ?? entry.title,
      ...(title !== undefined && { ownTitle: title }),
      ...(technology !== undefined && { technology }),
      entry,
      target: undefined,
      flow,
      link: linkWith(entry, flow),
    })),
    ...boardChoices(others, { query, usual, flowOf }).map(({ target, flow }) => {
      const entry = findComponent(target.kind)
      return {
        key: target.id,
        title: target.title,
        entry,
        target: target.id as TLShapeId,
        flow,
        link: linkWith(entry, flow),
      }
    }),
  ]
}
