import { useEffect } from 'react'
import { useEditor, useValue } from 'tldraw'
import { Button } from '../../controls/Button.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import { tidyState } from './tidyActions.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import './TidyStatus.css'

/**
 * Says that a layout is being worked out, and cancels it, when it takes long enough to be noticed; says what came of it
 * when that cannot be seen.
 */
export function TidyStatus() {
  const editor = useEditor()
  const showToast = useToast()
  const { cancel, word } = useValue('tidy up', () => tidyState(editor), [editor])
  useEffect(() => {
    if (word !== undefined) showToast({ text: word.text })
  }, [showToast, word])
  useEscape(cancel)
  return (
    <div className="ss-tidy-status">
      <p role="status">{cancel && 'Tidying up…'}</p>
      {cancel && <Button onClick={cancel}>Cancel</Button>}
    </div>
  )
}

/** Takes Escape before the canvas does, which would drop the selection. */
function useEscape(cancel: (() => void) | undefined): void {
  useEffect(() => {
    if (cancel === undefined) return
    const take = (event: KeyboardEvent): void => {
      if (keyOf(event) !== 'Escape') return
      event.stopPropagation()
      cancel()
    }
    addEventListener('keydown', take, { capture: true })
    return () => removeEventListener('keydown', take, { capture: true })
  }, [cancel])
}
