import { EditorAtom, transact, type Editor, type TLShapeId } from 'tldraw'
import type { PrivateSight } from '../../sync/presence/discreet.ts'
import type { Camera } from '../../entry/view/fitCamera.ts'
import { leadView } from '../view/showPlace.ts'
import { hostPages } from './hostPages.ts'

/** A view that was gone to for a host alone, and what the others are told of it. */
interface PrivateView {
  stays: NonNullable<PrivateSight['stays']>
  page: string
  isThere: () => boolean
}

const SELECTED = new EditorAtom<string>('selected for hosts alone', () => '')
const VIEW = new EditorAtom<PrivateView | undefined>('view for hosts alone', () => undefined)

/** Selects what hosts wrote of; until something else is selected the others are not told. */
export function selectPrivately(editor: Editor, id: TLShapeId): void {
  SELECTED.set(editor, id)
  editor.select(id)
}

/**
 * Goes to what hosts wrote of; whoever goes along with this person stays where they are until the view is moved on.
 *
 * @param go gives the camera that it ends at
 */
export function goPrivately(editor: Editor, go: () => Camera): void {
  const stays = privateMoment(editor).stays ?? { page: editor.getCurrentPageId(), camera: { ...editor.getCamera() } }
  // In one, or a page that is turned to would be told before it is known to be private.
  transact(() => {
    const isThere = leadView(editor, go)
    VIEW.set(editor, { stays, page: editor.getCurrentPageId(), isThere })
  })
}

/** What of this person's selection, cursor and view is for hosts alone now. */
export function privateMoment(editor: Editor): PrivateSight {
  const { isInside, isShown, draft } = hostPages(editor)
  if (isInside || draft.text.trim() !== '') return { hides: 'pointing', ...heldView(editor) }
  const selected = SELECTED.get(editor)
  const isHidden = isShown || (selected !== '' && editor.getSelectedShapeIds().join() === selected)
  return { ...(isHidden && { hides: 'selection' }), ...heldView(editor) }
}

function heldView(editor: Editor): Pick<PrivateSight, 'stays'> {
  const view = VIEW.get(editor)
  if (view === undefined || view.page !== editor.getCurrentPageId()) return {}
  return view.isThere() ? { stays: view.stays } : {}
}
