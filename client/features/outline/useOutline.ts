import { useEffect, useState } from 'react'
import { react, type Editor } from 'tldraw'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { outlineOf, type OutlineRow } from '../../../shared/graph/outlineOf.ts'

/** Several times a second is live for a reader; every frame of a drag would be work for nothing. */
const SETTLE_MS = 200

/** The page as the outline tells it, kept up to date while the panel is open. */
export function useOutline(editor: Editor): readonly OutlineRow[] {
  const [rows, setRows] = useState<readonly OutlineRow[]>(() => outlineOf(boardGraph(editor)))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = react('outline', () => {
      // Read here, not in the setter, which React calls when nobody notes any more what was read.
      const next = outlineOf(boardGraph(editor))
      setRows((shown) => reuse(shown, next))
    }, {
      scheduleEffect: (execute) => {
        timer ??= setTimeout(() => {
          timer = undefined
          execute()
        }, SETTLE_MS)
      },
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor])
  return rows
}

/** Keeps the rows that say the same as before, so that React draws only what changed. */
function reuse(shown: readonly OutlineRow[], next: readonly OutlineRow[]): readonly OutlineRow[] {
  const before = new Map(shown.map((row) => [row.id, row]))
  const rows = next.map((row) => {
    const old = before.get(row.id)
    return old !== undefined && isSame(old, row) ? old : row
  })
  return rows.length === shown.length && rows.every((row, at) => row === shown[at]) ? shown : rows
}

function isSame(a: OutlineRow, b: OutlineRow): boolean {
  return a.level === b.level && a.text === b.text && a.position === b.position && a.setSize === b.setSize
}
