import { useEffect, useRef } from 'react'
import { useEditor } from 'tldraw'
import type { ComponentShape } from '../../shared/board/componentProps.ts'
import type { LaneShape } from '../../shared/board/laneProps.ts'
import { focusCanvas } from './focusCanvas.ts'
import './titleField.css'

/** Long enough for two full lines on a card; the rest would only ever be an ellipsis. */
const MAX_TITLE_LENGTH = 80

export interface TitleFieldProps {
  shape: ComponentShape | LaneShape
  label: string
  placeholder: string
  className?: string
}

/**
 * The title of a card or lane while it is being edited. Enter keeps it, Escape gives up; every letter is shared at
 * once.
 */
export function TitleField({ shape, label, placeholder, className = '' }: TitleFieldProps) {
  const editor = useEditor()
  const field = useRef<HTMLInputElement>(null)
  const titleBefore = useRef(shape.props.title)
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
      className={`ss-title-field ${className}`}
      aria-label={label}
      maxLength={MAX_TITLE_LENGTH}
      value={shape.props.title}
      placeholder={placeholder}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onPointerDown={editor.markEventAsHandled}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        if (event.key === 'Escape') setTitle(titleBefore.current)
        event.stopPropagation()
        editor.complete()
      }}
    />
  )
}
