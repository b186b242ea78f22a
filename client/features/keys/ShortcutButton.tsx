import { Keyboard } from 'lucide'
import type { Editor } from 'tldraw'
import { titleWithKey } from '../../canvas/commands/command.ts'
import { Button } from '../../controls/Button.tsx'
import { SHOW_SHEET } from './commands.ts'
import { showSheet } from './sheetState.ts'

/** Opens the sheet of keys; out of the way where there is hardly a keyboard. */
export function ShortcutButton({ editor }: { editor: Editor | undefined }) {
  return (
    <Button
      look="icon"
      icon={Keyboard}
      aria-label="Keyboard shortcuts"
      title={titleWithKey('Keyboard shortcuts', SHOW_SHEET)}
      disabled={editor === undefined}
      onClick={() => {
        if (editor !== undefined) showSheet(editor, true)
      }}
    />
  )
}
