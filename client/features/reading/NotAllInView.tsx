import { useEffect, useState } from 'react'
import { react, useEditor, type Editor } from 'tldraw'
import { forgetDrawn, isDrawnOutOfView } from '../../canvas/places/drawn.ts'
import { fitBoard } from '../../canvas/view/fit.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { Button } from '../../controls/Button.tsx'
import './NotAllInView.css'

/**
 * After much was drawn at once, which never zooms: that not all of it can be seen, and the way to. Gone as soon as all
 * of it was seen or something else is done.
 */
export function NotAllInView() {
  const editor = useEditor()
  const isShown = useIsOutOfView(editor)
  const show = (): void => {
    fitBoard(editor, 'glide')
    forgetDrawn(editor)
    editor.getContainer().focus()
  }
  return (
    <div className="ss-not-all" role="status" {...keepFromCanvas(editor)}>
      {isShown && (
        <p className="ss-not-all-line">
          <span>Not all of it is in view</span>
          <Button onClick={show}>Show all <kbd aria-hidden="true">Shift+1</kbd></Button>
        </p>
      )}
    </div>
  )
}

function useIsOutOfView(editor: Editor): boolean {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const stop = react('is what was drawn in view', () => {
      const isOut = isDrawnOutOfView(editor)
      // The view is still on its way there.
      if (isOut !== undefined && editor.getCameraState() === 'moving') return
      setShown(isOut === true)
      if (isOut === false) forgetDrawn(editor)
    })
    const stopWatching = watchOtherDeeds(editor)
    return () => {
      stop()
      stopWatching()
    }
  }, [editor])
  return isShown
}

/** Presses on the board, what is made and what is deleted; not the wheel, by which one looks for the rest. */
function watchOtherDeeds(editor: Editor): () => void {
  const forget = (): void => forgetDrawn(editor)
  const onEvent = (info: { type: string; name: string }): void => {
    if (info.type === 'pointer' && info.name === 'pointer_down' && !editor.isIn('hand')) forget()
  }
  const onChange = (_shape: unknown, source: 'user' | 'remote'): void => {
    if (source === 'user') forget()
  }
  editor.on('event', onEvent)
  const stops = [
    editor.sideEffects.registerAfterCreateHandler('shape', onChange),
    editor.sideEffects.registerAfterDeleteHandler('shape', onChange),
    () => void editor.off('event', onEvent),
  ]
  return () => stops.forEach((stop) => stop())
}
