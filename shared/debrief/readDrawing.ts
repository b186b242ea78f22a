import type { BoardGraph } from '../graph/boardGraph.ts'
import { outlineOf } from '../graph/outlineOf.ts'
import type { OutlineLine } from '../notebook/drawingMarkdown.ts'
import { REVEALED } from './revealedFrames.ts'

/** What is drawn as a list that says of each part and link whether it came with what a host revealed. */
export function readDrawing(graph: BoardGraph): OutlineLine[] {
  const all = [...graph.parts, ...graph.links]
  const given = new Set(all.flatMap(({ id, revealed }) => (revealed === undefined ? [] : [id])))
  return outlineOf(graph).map(({ id, level, text, note = '' }) => {
    const said = [note, given.has(id) ? REVEALED : ''].filter(Boolean).join(', ')
    return { level, text, ...(said !== '' && { note: said }) }
  })
}
