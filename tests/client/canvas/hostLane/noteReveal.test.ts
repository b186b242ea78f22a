import { transact } from '@tldraw/state'
import { Store } from '@tldraw/store'
import type { TLStore, TLStoreProps } from '@tldraw/tlschema'
import type { Editor } from 'tldraw'
import { expect, test } from 'vitest'
import { setHostLane } from '../../../../client/canvas/hostLane/editorHostLane.ts'
import { noteReveal } from '../../../../client/canvas/hostLane/noteReveal.ts'
import type { NewNote } from '../../../../client/sync/hostLane/laneNotes.ts'
import { createBoardSchema } from '../../../../shared/board/schema.ts'
import { revealedMeta } from '../../../../client/shapes/revealed.ts'

function hostPage() {
  const store = new Store({ schema: createBoardSchema(), props: {} as TLStoreProps }) as unknown as TLStore
  const editor = { store, disposables: new Set() } as unknown as Editor
  const lines: string[] = []
  const notes = { add: ({ text }: NewNote) => void lines.push(text) }
  setHostLane(editor, { kind: 'open', lane: { notes } as never })
  const piece = (id: string, layer: string) => store.schema.types.shape.create({
    id, type: 'group', parentId: 'page:page', index: 'a1', x: 0, y: 0, rotation: 0, isLocked: false, opacity: 1,
    props: {}, meta: revealedMeta(layer),
  } as never)
  const put = (...layers: string[]): void => store.put(layers.map((layer) => piece(`shape:${layer}`, layer)) as never)
  const remove = (...layers: string[]): void => store.remove(layers.map((layer) => `shape:${layer}`) as never)
  return { editor, store, lines, put, remove }
}

/** Changes are told once a frame. */
const told = (store: TLStore): void => (store as unknown as { _flushHistory(): void })._flushHistory()

test('a reveal, its undo and its redo are a line each, once', () => {
  const { editor, store, lines, put, remove } = hostPage()
  put('serving')
  noteReveal(editor, 'serving', 'serving path')
  told(store)
  expect(lines).toEqual(['Revealed the serving path.'])
  remove('serving')
  told(store)
  put('serving')
  told(store)
  expect(lines.slice(1)).toEqual(['Took back the serving path.', 'The serving path is on the board again.'])
  remove('serving')
  told(store)
  // A browser tells both at once, in its next frame.
  transact(() => {
    put('serving')
    noteReveal(editor, 'serving', 'serving path')
  })
  told(store)
  expect(lines.slice(3)).toEqual(['Took back the serving path.', 'Revealed the serving path.'])
})

test('what somebody else takes away is no line here, now or with the next change', () => {
  const { editor, store, lines, put, remove } = hostPage()
  put('serving', 'partial')
  noteReveal(editor, 'serving', 'serving path')
  told(store)
  store.mergeRemoteChanges(() => remove('serving'))
  told(store)
  remove('partial')
  told(store)
  expect(lines).toEqual(['Revealed the serving path.'])
})
