import { useEffect, useRef } from 'react'
import { useEditor } from 'tldraw'
import type { ComponentShape } from '../../shared/board/componentProps.ts'
import { cardTitle } from './cardLayout.ts'
import './titleField.css'

/** Long enough for two full lines on a card; the rest would only ever be an ellipsis. */
const MAX_TITLE_LENGTH = 80

/** The title of a card while it is being edited. Enter keeps it, Escape gives up; every letter is shared at once. */
export function TitleField({ shape }: { shape: ComponentShape }) {
  const editor = useEditor()
  const field = useRef<HTMLInputElement>(null)
  const titleBefore = useRef(shape.props.title)
  const setTitle = (title: string): void => {
    editor.updateShape<ComponentShape>({ id: shape.id, type: 'component', props: { title } })
  }
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <input
      ref={field}
      className="ss-title-field"
      aria-label="Component title"
      maxLength={MAX_TITLE_LENGTH}
      value={shape.props.title}
      placeholder={cardTitle({ ...shape.props, title: '' })}
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
