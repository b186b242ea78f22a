import { EditorAtom, type Editor } from 'tldraw'
import { findComponent, type ComponentKind } from '../../../shared/catalog/index.ts'
import { browserStorage } from '../../memory/browserStorage.ts'
import { readKinds, storeKinds } from '../../memory/storedKinds.ts'

const KEY = 'sevenstep.palette.recent'
const MOST_RECENT = 6

const RECENT = new EditorAtom<readonly ComponentKind[]>('recent kinds', () => readKinds(browserStorage(), KEY, []))

/** What was placed last in this browser, the latest first. */
export function recentKinds(editor: Editor): readonly ComponentKind[] {
  return RECENT.get(editor)
}

export function noteRecentKind(editor: Editor, kind: string): void {
  const known = findComponent(kind)?.id
  if (known === undefined) return
  const kinds = [known, ...recentKinds(editor).filter((one) => one !== known)].slice(0, MOST_RECENT)
  RECENT.set(editor, kinds)
  storeKinds(browserStorage(), KEY, kinds)
}
