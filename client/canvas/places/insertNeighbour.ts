import type { Editor } from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import type { ComponentKind } from '../../../shared/catalog/index.ts'
import { insertPart } from './insertPart.ts'

export interface Neighbour {
  /** Whose neighbour it is. */
  of: ComponentKind
  kind: ComponentKind
  /** Whether it usually stands before the other or after it. */
  side: 'in' | 'out'
}

/** The one selected component, when it is of this kind: what its neighbours are linked to. */
export function selectedOfKind(editor: Editor, kind: ComponentKind): ComponentShape | undefined {
  const selected = editor.getOnlySelectedShape()
  return selected?.type === 'component' && selected.props.kind === kind ? selected : undefined
}

/**
 * Places a usual neighbour: linked, before or after the selected component, when that is the one meant; else where
 * there is room.
 */
export function insertNeighbour(editor: Editor, { of, kind, side }: Neighbour): void {
  const isMeant = selectedOfKind(editor, of) !== undefined
  insertPart(editor, { kind }, { link: isMeant && (side === 'in' ? side : true) })
}
