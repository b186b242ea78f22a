import type { Command } from '../../canvas/commands/command.ts'
import { hostLaneState } from '../../canvas/hostLane/editorHostLane.ts'
import { askForNote, noteFieldIsThere } from '../../canvas/hostLane/hostPages.ts'

/** Once the board has ended, too: one notes and scores on. */
const PRIVATE_NOTE = {
  id: 'private-note',
  words: 'Private note',
  keys: 'shift+j',
  menus: ['main', 'context'],
  sheet: { under: 'Edit', does: 'Private note, for hosts' },
  forViewers: true,
  forSeat: (editor) => hostLaneState(editor).kind !== 'none',
  besideCanvas: true,
  field: {
    isComing: (editor) => ['opening', 'open'].includes(hostLaneState(editor).kind),
    forget: noteFieldIsThere,
  },
  run: (editor) => {
    if (hostLaneState(editor).kind !== 'none') askForNote(editor)
  },
} as const satisfies Command

export const HOST_NOTE_COMMANDS: readonly Command[] = [PRIVATE_NOTE]
