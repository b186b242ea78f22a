import { SmilePlus } from 'lucide'
import { useValue, type Editor } from 'tldraw'
import { titleWithKey } from '../../canvas/commands/command.ts'
import { chooseReaction, reactionsOf } from '../../canvas/reactions/editorReactions.ts'
import { Button } from '../../controls/Button.tsx'
import { REACT } from './commands.ts'

/** Opens what one reacts with. */
export function ReactionButton({ editor }: { editor: Editor | undefined }) {
  const isOpen = useValue('choosing', () => editor !== undefined && reactionsOf(editor).isChoosing, [editor])
  return (
    <Button
      look="icon"
      icon={SmilePlus}
      aria-label="React"
      aria-expanded={isOpen}
      title={titleWithKey('React', REACT)}
      disabled={editor === undefined}
      onClick={() => editor && chooseReaction(editor, !isOpen)}
    />
  )
}
