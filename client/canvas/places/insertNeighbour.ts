import type { Editor } from 'tldraw'
import { guessLinkKind } from '../../../shared/graph/guessLinkKind.ts'
import { COMPONENT_SIZE } from '../../../shared/geometry/cardSize.ts'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { findComponent, type ComponentKind } from '../../../shared/catalog/index.ts'
import { createLink } from '../links/createLink.ts'
import { rectOf } from '../view/rectOf.ts'
import { GAP_X_PX } from '../../../shared/placing/findPlace.ts'
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
  const other = selectedOfKind(editor, of)
  if (other === undefined || side === 'out') {
    insertPart(editor, { kind }, { link: other !== undefined })
    return
  }
  const { x, y, h } = rectOf(editor, other.id)
  const id = insertPart(editor, { kind }, { at: { x: x - GAP_X_PX - COMPONENT_SIZE.w / 2, y: y + h / 2 } })
  if (id !== undefined)
    createLink(editor, { from: id, to: other.id, kind: guessLinkKind(findComponent(kind), findComponent(of)) })
}
