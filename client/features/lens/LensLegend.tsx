import { useEffect } from 'react'
import { useEditor, useValue, type Editor } from 'tldraw'
import { ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import { STEP_COLORS } from '../../../shared/interview/stepColors.ts'
import { isLensOn, setLens, stampedShapes } from '../../canvas/round/lens.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { KeyLine } from '../../controls/floating/KeyLine.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { useTheme } from '../../theme/useTheme.ts'
import './LensLegend.css'

/** Says what the colours of the lens mean, and how much was drawn at each step. */
export function LensLegend() {
  const editor = useEditor()
  const isOn = useValue('lens', () => isLensOn(editor), [editor])
  return isOn ? <LegendLine /> : null
}

function LegendLine() {
  const editor = useEditor()
  const { resolved } = useTheme()
  const counts = JSON.parse(useValue('drawn by step', () => JSON.stringify(countsOf(editor)), [editor])) as number[]
  useEndOnEscape(editor)
  const close = { label: 'End the colours', title: 'End the colours (Esc)', onClick: () => setLens(editor, false) }
  const isEmpty = counts.every((count) => count === 0)
  return (
    <KeyLine className="ss-lens" aria-label="Steps by colour" close={close} {...keepFromCanvas(editor)}>
      {isEmpty && <p role="status">Nothing on this page was drawn while the clock ran.</p>}
      <ul>
        {ROUND_PARTS.map(({ id, word }, at) => counts[at] !== 0 && (
          <li key={id}>
            <b style={{ background: STEP_COLORS[at]![resolved] }}>{at + 1}</b>
            {word} <span>{counts[at]}</span>
          </li>
        ))}
      </ul>
    </KeyLine>
  )
}

/** How much of the page was drawn at each step. */
function countsOf(editor: Editor): number[] {
  const steps = stampedShapes(editor).map(({ stamp }) => stamp.step)
  return ROUND_PARTS.map((_part, at) => steps.filter((step) => step === at + 1).length)
}

/** First it ends what the canvas is at, and lets go of what is selected, as everywhere. */
function useEndOnEscape(editor: Editor): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (keyOf(event) !== 'Escape' || event.defaultPrevented || isBusyElsewhere(editor)) return
      setLens(editor, false)
    }
    // Before the canvas, which would have let go of the selection by then.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [editor])
}

function isBusyElsewhere(editor: Editor): boolean {
  const isOver = document.querySelector('dialog[open], :popover-open, [role="menu"]') !== null
  const isTyping = document.activeElement?.matches('input, textarea, [contenteditable]') === true
  return isOver || isTyping || !editor.isIn('select.idle') || editor.getSelectedShapeIds().length > 0
}
