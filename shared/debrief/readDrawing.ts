import type { BoardGraph } from '../graph/boardGraph.ts'
import { outlineOf } from '../graph/outlineOf.ts'
import type { OutlineLine } from '../notebook/drawingMarkdown.ts'
import { givenAs } from './revealedFrames.ts'

/** What is drawn as a list that says of each part and link what the candidate did not draw, where one is examined. */
export function readDrawing(graph: BoardGraph, isExamined: boolean): OutlineLine[] {
  const all = isExamined ? [...graph.parts, ...graph.links] : []
  const given = new Map(all.map((one) => [one.id, givenAs(one)]))
  return outlineOf(graph).map(({ id, level, text, note = '' }) => {
    const said = [note, given.get(id) ?? ''].filter(Boolean).join(', ')
    return { level, text, ...(said !== '' && { note: said }) }
  })
}
