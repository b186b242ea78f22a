import { useMemo } from 'react'
import { useEditor, type Editor, type TLShapeId } from 'tldraw'
import { guessLinkKind } from '../../../shared/graph/guessLinkKind.ts'
import type { LinkKind } from '../../../shared/board/links.ts'
import { findComponent, type CatalogEntry } from '../../../shared/catalog/index.ts'
import { componentTitle } from '../../../shared/board/titles.ts'
import { linksAt } from '../../canvas/links/boardLinks.ts'
import { boardChoices, type BoardComponent } from './boardChoices.ts'
import { componentAt } from './connect.ts'
import type { Flow } from './connectState.ts'
import { flowRule, neighbourChoices } from './neighbourChoices.ts'

/** One row of the picker: something new, or something that is on the board already. */
export interface Neighbour {
  key: string
  title: string
  technology?: string
  entry: CatalogEntry | undefined
  target: TLShapeId | undefined
  flow: Flow
  /** What would flow along the link. */
  link: LinkKind
}

/** What may be linked with a component: its usual neighbours or what was typed, new ones first, then those on the board. */
export function useNeighbours(from: TLShapeId, first: Flow, query: string): Neighbour[] {
  const editor = useEditor()
  // Read once per opening: a list that changes under the finger is worse than one that is a moment old.
  const surroundings = useMemo(() => readSurroundings(editor, from), [editor, from])
  return useMemo(() => listNeighbours(surroundings, first, query), [surroundings, first, query])
}

interface Surroundings {
  kind: string
  joined: ReadonlySet<string>
  others: readonly BoardComponent[]
}

function readSurroundings(editor: Editor, from: TLShapeId): Surroundings {
  const joinedIds = new Set(linksAt(editor, from).flatMap((link) => [link.from, link.to]))
  const components = editor.getCurrentPageShapes().filter((shape) => shape.type === 'component')
  return {
    kind: componentAt(editor, from)?.props.kind ?? '',
    joined: new Set(components.filter(({ id }) => id !== from && joinedIds.has(id)).map(({ props }) => props.kind)),
    others: components.filter(({ id }) => id !== from && !joinedIds.has(id)).map(({ id, props }) => ({ id, kind: props.kind, title: componentTitle(props) })),
  }
}

function listNeighbours({ kind, joined, others }: Surroundings, first: Flow, query: string): Neighbour[] {
  const source = findComponent(kind)
  const linkWith = (other: CatalogEntry | undefined, flow: Flow): LinkKind => (flow === 'out' ? guessLinkKind(source, other) : guessLinkKind(other, source))
  const usual = new Set<string>([...(source?.neighbours.out ?? []), ...(source?.neighbours.in ?? [])])
  return [
    ...neighbourChoices({ kind, first, query, joined }).map(({ entry, technology, flow }) => (
      { key: entry.id, title: entry.title, ...(technology !== undefined && { technology }), entry, target: undefined, flow, link: linkWith(entry, flow) }
    )),
    ...boardChoices(others, { query, usual, flowOf: flowRule(kind, first) }).map(({ target, flow }) => {
      const entry = findComponent(target.kind)
      return { key: target.id, title: target.title, entry, target: target.id, flow, link: linkWith(entry, flow) }
    }),
  ]
}
