import { useCallback } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import type { ComponentShape } from '../../shared/board/componentProps.ts'
import type { ComponentDefinition } from '../../shared/catalog/defineComponent.ts'
import { FAMILIES } from '../../shared/catalog/families.ts'
import { iconNode } from '../component/icons.ts'
import { insertPart } from '../insert/insertPart.ts'
import { PaletteItem } from './PaletteItem.tsx'

export function PaletteComponent({ definition }: { definition: ComponentDefinition }) {
  const { id: kind, title, purpose, icon, family } = definition
  const create = useCallback((editor: Editor, id: TLShapeId) => {
    editor.createShape<ComponentShape>({ id, type: 'component', props: { kind } })
  }, [kind])
  return (
    <PaletteItem
      kind={kind} title={title} hint={purpose} icon={iconNode(icon)} tone={FAMILIES[family]}
      insert={(editor) => void insertPart(editor, { kind })} create={create}
    />
  )
}
