import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import { useEditor, useValue } from 'tldraw'
import type { ComponentShape } from '../../shared/board/componentProps.ts'
import type { LaneShape } from '../../shared/board/laneProps.ts'
import { fieldPlaceOf, type FieldPlace } from './fieldPlace.ts'
import { focusCanvas } from './focusCanvas.ts'
import { keyOf } from '../controls/keys/keyOf.ts'
import './titleField.css'

/** Long enough for two full lines on a card; the rest would only ever be an ellipsis. */
const MAX_TITLE_LENGTH = 80
const LINE_HEIGHT = 1.2
const BORDER_PX = 1.5

export interface TitleFieldProps {
  shape: ComponentShape | LaneShape
  label: string
  placeholder: string
}

/**
 * The title of a card or lane while it is being edited. Every letter is shared at once, so Escape keeps it as Enter
 * does, and undo takes it back. It grows with its lines: a card wraps its title too.
 */
export function TitleField({ shape, label, placeholder }: TitleFieldProps) {
  const editor = useEditor()
  const field = useRef<HTMLTextAreaElement>(null)
  const [titleBefore] = useState(shape.props.title)
  const { title } = shape.props
  const place = useValue(
    'place of a title field',
    () => fieldPlaceOf(editor, shape, titleBefore || placeholder),
    [editor, shape, titleBefore, placeholder],
  )
  useLayoutEffect(() => {
    if (field.current !== null) growWithLines(field.current, place)
  }, [title, place])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    return () => {
      // Gone with the field, the focus would be nowhere, and the next key would do nothing.
      if (document.activeElement === document.body) focusCanvas(editor)
    }
  }, [editor])
  return (
    <textarea
      ref={field}
      rows={1}
      className="ss-title-field"
      style={styleOf(place)}
      aria-label={label}
      maxLength={MAX_TITLE_LENGTH}
      value={title}
      placeholder={placeholder}
      // A title is its writer's own words.
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={({ currentTarget }) => {
        editor.updateShape({ id: shape.id, type: shape.type, props: { title: oneLine(currentTarget.value) } })
      }}
      onPointerDown={editor.markEventAsHandled}
      // On its way down, because tldraw listens below React and would take the keys of the title for its own.
      onKeyDownCapture={editor.markEventAsHandled}
      onKeyDown={(event) => {
        const key = keyOf(event)
        if (key !== 'Enter' && key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        editor.complete()
      }}
    />
  )
}

function styleOf({ x, y, w, h, fontSize, lineScale }: FieldPlace): CSSProperties {
  const air = Math.max(0, (h - LINE_HEIGHT * fontSize) / 2 - BORDER_PX * lineScale)
  return {
    left: x, top: y, width: w, minHeight: h, fontSize, lineHeight: LINE_HEIGHT, paddingBlock: air,
    borderWidth: BORDER_PX * lineScale, ['--ss-line-scale' as string]: lineScale,
  }
}

/** As high as what is written in it; measured, because not every browser sizes a field by its content. */
function growWithLines(field: HTMLTextAreaElement, { lineScale }: FieldPlace): void {
  field.style.height = '0'
  field.style.height = `${field.scrollHeight + 2 * BORDER_PX * lineScale}px`
}

/** Lines that were pasted are words of one title. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}
