import { ListTree } from 'lucide'
import { useValue, type Editor } from 'tldraw'
import { titleWithKey } from '../../canvas/commands/command.ts'
import { Button } from '../../controls/Button.tsx'
import { OUTLINE } from './commands.ts'
import { closeOutline, openOutline, outlineState } from './outlineState.ts'

/** Shows and hides the outline. */
export function OutlineButton({ editor }: { editor: Editor | undefined }) {
  const isOpen = useValue('outline is open', () => editor !== undefined && outlineState(editor).isOpen, [editor])
  return (
    <Button
      look="icon"
      icon={ListTree}
      aria-label={OUTLINE.words}
      title={titleWithKey(OUTLINE.words, OUTLINE)}
      aria-expanded={isOpen}
      disabled={editor === undefined}
      onClick={() => {
        if (editor !== undefined) (isOpen ? closeOutline : openOutline)(editor)
      }}
    />
  )
}
