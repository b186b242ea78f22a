import { useEditor, useValue } from 'tldraw'
import { commentsState } from './commentsState.ts'

/** Whether a thread lies open at what it hangs on. */
export function useIsCommenting(): boolean {
  const editor = useEditor()
  return useValue('is commenting', () => commentsState(editor).thread !== undefined, [editor])
}
