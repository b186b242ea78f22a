import { EditorAtom, type Editor } from 'tldraw'
import type { Command } from './command.ts'

const IS_OPEN = new EditorAtom('kit dialog', () => false)

/** Whether the gallery of case studies lies over the board. */
export function isChoosingKit(editor: Editor): boolean {
  return IS_OPEN.get(editor)
}

export function chooseKit(editor: Editor): void {
  if (!editor.getIsReadonly()) IS_OPEN.set(editor, true)
}

export function endChoosingKit(editor: Editor): void {
  IS_OPEN.set(editor, false)
}

export const INSERT_KIT = {
  id: 'insert-kit',
  words: 'Insert a case study',
  menus: ['main'],
  run: chooseKit,
} as const satisfies Command
