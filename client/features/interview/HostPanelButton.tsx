import { BookOpen } from 'lucide'
import { Button } from '../../controls/Button.tsx'
import { panelTitle, type HostPanelState } from './useHostPanel.ts'

/** Shows and hides the host's panel. */
export function HostPanelButton({ isOpen, setOpen, ...panel }: HostPanelState) {
  const title = panelTitle(panel)
  return (
    <Button
      icon={BookOpen}
      className="ss-strip-action"
      aria-label={title}
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      <span>{title}</span>
    </Button>
  )
}
