import { EditorAtom, type Editor } from 'tldraw'
import { fairnessOf } from '../fairness/fairness.ts'
import type { Command } from './command.ts'

const IS_OPEN = new EditorAtom('kit dialog', () => false)

/** Whether the gallery of case studies lies over the board. */
export function isChoosingKit(editor: Editor): boolean {
  return IS_OPEN.get(editor)
}

/** Whether this seat may put case studies on the board. */
export function mayInsertKits(editor: Editor): boolean {
  return !editor.getIsReadonly() && fairnessOf(editor).hasKits
}

export function chooseKit(editor: Editor): void {
  if (mayInsertKits(editor)) IS_OPEN.set(editor, true)
}

export function endChoosingKit(editor: Editor): void {
  IS_OPEN.set(editor, false)
}

export const INSERT_KIT = {
  id: 'insert-kit',
  words: 'Insert a case study',
  menus: ['main'],
  when: mayInsertKits,
  run: chooseKit,
} as const satisfies Command
