import { useEffect, useState } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { findText, type Found } from '../../../shared/graph/findText.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'

/** Rest after the last change of the board before it is looked through again. */
const REST_MS = 250

/** All that says it on all pages, kept up to date while others draw. */
export function useFound(editor: Editor, query: string): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      timer = undefined
      setFound((before) => {
        const next = lookFor(editor, query)
        return JSON.stringify(next) === JSON.stringify(before) ? before : next
      })
    }
    look()
    const stop = editor.store.listen(() => { timer ??= setTimeout(look, REST_MS) }, { scope: 'document' })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, query])
  return found
}

function lookFor(editor: Editor, query: string): Found[] {
  if (query.trim() === '') return []
  const shapes = editor.store.query.records('shape').get()
  const bindings = editor.store.query.records('binding').get()
  const pages = editor.getPages().map(({ id }) => id)
  const records = [...shapes, ...bindings] as unknown as BoardRecord[]
  const graph = graphOf(records, {
    boxOf: (id) => {
      const box = editor.getShapePageBounds(id as TLShapeId)
      return box && { x: box.x, y: box.y, w: box.w, h: box.h }
    },
  })
  return findText(graph, query, pages)
}
