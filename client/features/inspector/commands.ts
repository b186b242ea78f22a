import type { Editor } from 'tldraw'
import type { Command } from '../../canvas/commands/command.ts'

export const INSPECTOR_COMMANDS: readonly Command[] = [
  {
    // tldraw's, which goes to the style panel, goes to the inspector when that is there.
    id: 'adjust-shape-styles',
    keys: 'cmd+Enter,ctrl+Enter',
    sheet: { under: 'Edit', does: 'To the inspector or styles' },
    forViewers: true,
    run(editor, usual) {
      const first = firstControl(editor)
      if (first === null) usual()
      else first.focus()
    },
  },
]

function firstControl(editor: Editor): HTMLElement | null {
  const find = (selector: string): HTMLElement | null => editor.getContainer().querySelector<HTMLElement>(selector)
  return (
    find('.ss-inspector-body :is(input, select, button)') ?? find('.ss-inspector button, .ss-inspector-pill button')
  )
}
