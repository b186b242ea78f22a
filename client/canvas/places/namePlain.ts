import type { Editor, TLShapeId } from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { PLAIN_KIND } from '../../../shared/board/plainComponent.ts'
import { plainMeaning } from '../../../shared/graph/plainParts.ts'

/** A plain component, and what it may be by its title. */
export interface Nameable {
  shape: ComponentShape
  kind: string
  technology: string
}

/** What of some shapes is a plain component that its title says more of, and may be changed. */
export function nameable(editor: Editor, ids: readonly TLShapeId[]): Nameable[] {
  return ids.flatMap((id) => {
    const shape = editor.getShape(id)
    if (shape?.type !== 'component' || editor.isShapeOrAncestorLocked(shape)) return []
    const meaning = shape.props.kind === PLAIN_KIND ? plainMeaning(shape.props.title) : undefined
    if (meaning === undefined) return []
    return [{ shape, kind: meaning.kind, technology: shape.props.technology || (meaning.technology ?? '') }]
  })
}

/** Makes plain components what their titles say; titles stay. The caller begins the step of undo. */
export function namePlain(editor: Editor, plain: readonly Nameable[]): void {
  editor.updateShapes<ComponentShape>(
    plain.map(({ shape: { id, type }, kind, technology }) => ({ id, type, props: { kind, technology } })),
  )
}
