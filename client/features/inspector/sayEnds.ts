import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { namesOf } from '../../../shared/graph/names.ts'

/** "Ranker → Cache"; an end that hangs free is not named. */
export function sayEnds(graph: BoardGraph, arrowId: string): string {
  const arrow = [...graph.links, ...graph.others].find(({ id }) => id === arrowId)
  const names = namesOf(graph)
  const [from, to] = [names.get(arrow?.from ?? '') ?? '', names.get(arrow?.to ?? '') ?? '']
  return from === '' && to === '' ? 'Arrow' : `${from || '…'} → ${to || '…'}`
}
