import { useEffect, useRef, useState, type CSSProperties } from 'react'
import { useEditor, useValue } from 'tldraw'
import type { ComponentShape } from '../../shared/board/componentProps.ts'
import type { LaneShape } from '../../shared/board/laneProps.ts'
import { fieldPlaceOf, type FieldPlace } from './fieldPlace.ts'
import { focusCanvas } from './focusCanvas.ts'
import { keyOf } from '../controls/keys/keyOf.ts'
import './titleField.css'

/** Long enough for two full lines on a card; the rest would only ever be an ellipsis. */
const MAX_TITLE_LENGTH = 80

export interface TitleFieldProps {
  shape: ComponentShape | LaneShape
  label: string
  placeholder: string
}

/**
 * The title of a card or lane while it is being edited. Enter keeps it, Escape gives up; every letter is shared at
 * once.
 */
export function TitleField({ shape, label, placeholder }: TitleFieldProps) {
  const editor = useEditor()
  const field = useRef<HTMLInputElement>(null)
  const [titleBefore] = useState(shape.props.title)
  const place = useValue(
    'place of a title field',
    () => fieldPlaceOf(editor, shape, titleBefore || placeholder),
    [editor, shape, titleBefore, placeholder],
  )
  const setTitle = (title: string): void => {
    editor.updateShape({ id: shape.id, type: shape.type, props: { title } })
  }
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    return () => {
      // Gone with the field, the focus would be nowhere, and the next key would do nothing.
      if (document.activeElement === document.body) focusCanvas(editor)
    }
  }, [editor])
  return (
    <input
      ref={field}
      className="ss-title-field"
      style={styleOf(place)}
      aria-label={label}
      maxLength={MAX_TITLE_LENGTH}
      value={shape.props.title}
      placeholder={placeholder}
      // A title is its writer's own words.
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onPointerDown={editor.markEventAsHandled}
      // On its way down, because tldraw listens below React and Escape would close the field before it gives up.
      onKeyDownCapture={editor.markEventAsHandled}
      onKeyDown={(event) => {
        const key = keyOf(event)
        if (key !== 'Enter' && key !== 'Escape') return
        if (key === 'Escape') setTitle(titleBefore)
        event.stopPropagation()
        editor.complete()
      }}
    />
  )
}

function styleOf({ x, y, w, h, fontSize, lineScale }: FieldPlace): CSSProperties {
  return { left: x, top: y, width: w, height: h, fontSize, ['--ss-line-scale' as string]: lineScale }
}
