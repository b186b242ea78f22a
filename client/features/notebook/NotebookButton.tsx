import { NotebookPen } from 'lucide'
import { titleWithKey } from '../../canvas/commands/command.ts'
import { Button } from '../../controls/Button.tsx'
import { NOTEBOOK } from './commands.ts'
import type { NotebookView } from './useNotebook.ts'

/** Shows and hides the notebook. */
export function NotebookButton({ isOpen, toggle }: NotebookView) {
  return (
    <Button
      look="icon"
      icon={NotebookPen}
      aria-label={NOTEBOOK.words}
      title={titleWithKey(NOTEBOOK.words, NOTEBOOK)}
      aria-expanded={isOpen}
      disabled={toggle === undefined}
      onClick={toggle}
    />
  )
}
