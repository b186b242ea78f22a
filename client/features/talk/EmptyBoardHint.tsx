import { quickInsertOpening } from './quickInsertState.ts'
import { useEditor, useReadonly, useValue } from 'tldraw'

/** What to do next on a page with nothing on it. */
export function EmptyBoardHint() {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const isEmpty = useValue(
    'page is empty',
    () => editor.getCurrentPageShapeIds().size === 0 && quickInsertOpening(editor) === undefined,
    [editor],
  )
  if (!isEmpty) return null
  return (
    <p className="ss-empty-hint">
      {isReadonly ? (
        'Nothing is on this page yet.'
      ) : (
        <>
          Press <kbd>/</kbd> and type a component, or drag one from the palette.
        </>
      )}
    </p>
  )
}
