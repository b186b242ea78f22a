import type { Editor, TLShapeId } from 'tldraw'

/** Calls `then` once none of these is on the board any more: what put them there was undone. */
export function whenGone(editor: Editor, ids: readonly string[], then: () => void): void {
  const isThere = (): boolean => ids.some((id) => editor.store.has(id as TLShapeId))
  const stop = editor.store.listen(() => {
    if (isThere()) return
    stop()
    then()
  }, { scope: 'document' })
}
