import { useEffect } from 'react'
import { useEditor } from 'tldraw'
import { endAskedLabel } from '../../canvas/links/askedLabel.ts'
import { InspectorCard, InspectorPill } from './InspectorCard.tsx'
import { useInspectorOpen } from './useInspectorOpen.ts'
import { isInspected, useSelected } from './useSelected.ts'
import './Inspector.css'

/** What is selected, in words and numbers that can be changed. Closed it is an icon, and for links their kinds. */
export function Inspector() {
  const editor = useEditor()
  const selected = useSelected()
  const inspector = useInspectorOpen(isInspected(selected) ? selected.key : '')
  useEffect(() => endAskedLabel(editor, selected.key), [editor, selected.key])
  if (!isInspected(selected)) return null
  return inspector.isOpen ? (
    <InspectorCard selected={selected} inspector={inspector} />
  ) : (
    <InspectorPill selected={selected} inspector={inspector} />
  )
}
