import { useMemo } from 'react'
import { useEditor, type Editor, type TLShapeId } from 'tldraw'
import { linksAt } from '../../../shared/graph/boardGraph.ts'
import { fairnessOf } from '../../canvas/fairness/fairness.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import type { Flow } from './connectState.ts'
import { listNeighbours, type Neighbour, type Surroundings } from './listNeighbours.ts'

/** What may be linked with a component. */
export function useNeighbours(from: TLShapeId, first: Flow, query: string): Neighbour[] {
  const editor = useEditor()
  // Read once per opening: a list that changes under the finger is worse than one that is a moment old.
  const surroundings = useMemo(() => readSurroundings(editor, from), [editor, from])
  return useMemo(() => listNeighbours(surroundings, first, query), [surroundings, first, query])
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
