import type { Editor } from 'tldraw'
import { placeThread } from '../../../shared/comments/comment.ts'
import type { Command } from '../../canvas/commands/command.ts'
import { commentsOf } from '../../canvas/comments/editorComments.ts'
import { askedPart, questionActs } from '../../canvas/comments/editorQuestions.ts'
import { openList, openThread } from './commentsState.ts'

/** For viewers too, who read. */
const COMMENT = {
  id: 'comment',
  words: 'Comment',
  keys: 'shift+m',
  menus: ['context'],
  sheet: { under: 'Edit', does: 'Comment on what is selected; with nothing selected, all comments' },
  forViewers: true,
  when: (editor) => editor.getOnlySelectedShapeId() !== null,
  run: (editor) => {
    const selected = editor.getOnlySelectedShapeId()
    if (selected === null) openList(editor)
    else openThread(editor, selected)
  },
} as const satisfies Command

const COMMENT_HERE = {
  id: 'comment-here',
  words: 'Comment here',
  menus: ['context'],
  when: (editor) => editor.getSelectedShapeIds().length === 0 && commentsOf(editor)?.held.get() === undefined,
  // Where the menu was opened: the pointer has moved on to the item since then.
  run: (editor) => openThread(editor, placeOf(editor, editor.inputs.getOriginPagePoint())),
} as const satisfies Command

const ASK = {
  id: 'ask',
  words: 'Pin a question to it',
  keys: 'shift+y',
  menus: ['context'],
  sheet: { under: 'Interview', does: 'Pin a question to a part' },
  forViewers: true,
  forSeat: (editor) => questionActs(editor) !== undefined,
  when: (editor) => askedPart(editor) !== undefined,
  run: (editor) => {
    const part = askedPart(editor)
    if (part !== undefined && questionActs(editor) !== undefined) openThread(editor, part, true)
  },
} as const satisfies Command

const ALL_COMMENTS = {
  id: 'all-comments',
  words: 'All comments',
  menus: ['main'],
  forViewers: true,
  run: openList,
} as const satisfies Command

function placeOf(editor: Editor, { x, y }: { x: number; y: number }): string {
  return placeThread({ x, y, pageId: editor.getCurrentPageId() })
}

export const COMMENT_COMMANDS: readonly Command[] = [COMMENT, COMMENT_HERE, ASK, ALL_COMMENTS]
