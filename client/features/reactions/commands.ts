import type { Command } from '../../canvas/commands/command.ts'
import { chooseReaction, reactionsOf, showReactions } from '../../canvas/reactions/editorReactions.ts'

export const REACT = {
  id: 'react',
  words: 'React',
  keys: 'shift+r',
  menus: ['main'],
  sheet: { under: 'Interview', does: 'React, with a digit' },
  forViewers: true,
  run: (editor) => chooseReaction(editor, !reactionsOf(editor).isChoosing),
} as const satisfies Command

const SHOW_REACTIONS = {
  id: 'show-reactions',
  words: 'Show reactions',
  menus: ['main'],
  forViewers: true,
  isOn: (editor) => reactionsOf(editor).isShown,
  run: (editor) => showReactions(editor, !reactionsOf(editor).isShown),
} as const satisfies Command

export const REACTION_COMMANDS: readonly Command[] = [REACT, SHOW_REACTIONS]
