import { useEffect, useState } from 'react'
import type { TLStore } from '@tldraw/tlschema'
import type { Structure } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import type { SeenLane } from '../../../shared/reveal/homes.ts'
import { wholeStructureOf, type Unsure } from '../../../shared/graph/plainParts.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { asBoardRecord } from '../../sync/asBoardRecord.ts'

/** What the panel needs to know of a board: what it says, and which shapes are there. */
export interface BoardSummary {
  structure: Structure
  /** Ids of what is drawn as no component and counts as one by its words. */
  plain: readonly string[]
  unsure: readonly Unsure[]
  lanes: readonly SeenLane[]
  shapeIds: readonly string[]
}

/** Rest after the last change before the board is read again. */
const REST_MS = 250

/** A board's summary, read again when it has come to rest; the same object while it says the same, as during a drag. */
export function useBoardSummary(store: TLStore): BoardSummary {
  const [summary, setSummary] = useState(() => summarize(store))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = (): void => {
      timer = undefined
      setSummary((before) => {
        const next = summarize(store)
        return JSON.stringify(next) === JSON.stringify(before) ? before : next
      })
    }
    read()
    // Not pushed on by every further change, or it would be out of date for as long as somebody drags.
    const stop = store.listen(() => { timer ??= setTimeout(read, REST_MS) }, { scope: 'document' })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [store])
  return summary
}

function summarize(store: TLStore): BoardSummary {
  const records: BoardRecord[] = store.allRecords().map(asBoardRecord)
  const shapeIds = records.flatMap(({ id, typeName }) => (typeName === 'shape' ? [id] : []))
  const graph = graphOf(records)
  const { plain, unsure, ...structure } = wholeStructureOf(graph)
  const lanes = graph.lanes.map(({ id, title, plane, rotation, isLocked }) => {
    return { id, title, plane, rotation, isLocked }
  })
  return { structure, plain, unsure, lanes, shapeIds }
}
