import { Keyboard } from 'lucide'
import type { Editor } from 'tldraw'
import { Button } from '../../controls/Button.tsx'
import { showSheet } from './sheetState.ts'

/** Opens the sheet of keys; out of the way where there is hardly a keyboard. */
export function ShortcutButton({ editor }: { editor: Editor | undefined }) {
  return (
    <Button
      look="icon"
      icon={Keyboard}
      className="ss-strip-keys"
      aria-label="Keyboard shortcuts"
      title="Keyboard shortcuts (?)"
      disabled={editor === undefined}
      onClick={() => {
        if (editor !== undefined) showSheet(editor, true)
      }}
    />
  )
}
