import { X } from 'lucide'
import { useEditor, useReadonly, useValue } from 'tldraw'
import { fairnessOf } from '../../canvas/fairness/fairness.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { Button } from '../../controls/Button.tsx'
import { isQuickInsertKnown, noteQuickInsertKnown } from './quickInsertUsed.ts'
import { quickInsertOpening } from './quickInsertState.ts'
import './BoardHint.css'

/** What to do next, for who is to draw: on a page with nothing on it always, on any other until somebody has placed something by typing. */
export function BoardHint() {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const state = useValue('board hint', () => hintState(), [editor])
  if (state === 'empty') return <EmptyHint isReadonly={isReadonly} />
  if (state === 'unknown' && !isReadonly) return <FirstUseHint />
  return null

  function hintState(): 'empty' | 'unknown' | undefined {
    if (quickInsertOpening(editor) !== undefined || fairnessOf(editor).isInterviewer) return undefined
    if (editor.getCurrentPageShapeIds().size === 0) return 'empty'
    return isQuickInsertKnown(editor) ? undefined : 'unknown'
  }
}

function EmptyHint({ isReadonly }: { isReadonly: boolean }) {
  return <p className="ss-empty-hint">{isReadonly ? 'Nothing is on this page yet.' : <Ways />}</p>
}

function FirstUseHint() {
  const editor = useEditor()
  return (
    <aside className="ss-first-hint" aria-label="Hint" {...keepFromCanvas(editor)}>
      <p><Ways /></p>
      <Button
        look="icon"
        icon={X}
        aria-label="Do not show this hint again"
        onClick={() => noteQuickInsertKnown(editor)}
      />
    </aside>
  )
}

function Ways() {
  return (
    <>
      <span className="ss-hint-keys">
        Press <kbd>/</kbd> and type a component, or a whole line: <kbd>client {'->'} gateway: clicks {'->'} ranker</kbd>
      </span>
      <span className="ss-hint-touch">Tap the board twice and type a component, or drag one from the palette.</span>
    </>
  )
}
