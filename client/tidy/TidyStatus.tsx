import { useEffect } from 'react'
import { useEditor, useValue } from 'tldraw'
import { useToast } from '../theme/ToastRegion.tsx'
import { tidyState } from './tidyActions.ts'
import './TidyStatus.css'

/** Says that a layout is being worked out, when it takes long enough to be noticed, and what came of it when that cannot be seen. */
export function TidyStatus() {
  const editor = useEditor()
  const showToast = useToast()
  const { isRunning, word } = useValue('tidy up', () => tidyState(editor), [editor])
  useEffect(() => {
    if (word !== undefined) showToast({ text: word.text })
  }, [showToast, word])
  return <p className="ss-tidy-status" role="status">{isRunning && <span>Tidying up…</span>}</p>
}
