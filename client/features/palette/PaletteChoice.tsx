import { useCallback } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { definitionOf } from '../../../shared/board/plainComponent.ts'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { familyOf } from '../../../shared/drawing/card/cardLayout.ts'
import { iconOf } from '../../../shared/drawing/card/iconOf.ts'
import { insertPart } from '../../canvas/places/insertPart.ts'
import { ownTitle, partOf, type PartChoice } from '../../canvas/places/partChoices.ts'
import { noteRecentKind } from '../../canvas/places/recentKinds.ts'
import { PaletteItem } from './PaletteItem.tsx'

/** What a word that the catalogue does not list can place. */
export function PaletteChoice({ choice }: { choice: PartChoice }) {
  const part = partOf(choice)
  const { kind, title = '', technology = '' } = part
  const create = useCallback(
    (editor: Editor, id: TLShapeId) => {
      noteRecentKind(editor, kind)
      editor.createShape<ComponentShape>({ id, type: 'component', props: { kind, title, technology } })
    },
    [kind, title, technology],
  )
  const definition = definitionOf(kind)
  const called = ownTitle(choice)
  const named = definition?.title ?? ''
  return (
    <PaletteItem
      kind={kind}
      title={called === undefined ? named : `“${called}”`}
      subtitle={called === undefined ? technology : named}
      icon={iconOf(definition)}
      tone={familyOf(definition)}
      insert={(editor) => void insertPart(editor, part)}
      create={create}
    />
  )
}
