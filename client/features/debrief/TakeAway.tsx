import { Braces, FileCode, FileText, Printer } from 'lucide'
import { useState } from 'react'
import type { Debrief } from '../../../shared/debrief/debrief.ts'
import { debriefJson } from '../../../shared/debrief/json.ts'
import { debriefMarkdown } from '../../../shared/debrief/markdown.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { Button } from '../../controls/Button.tsx'
import { saveDownload } from '../../controls/saveDownload.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import { debriefFileName } from './debriefFileName.ts'

export interface TakeAwayProps {
  boardId: string
  debrief: Debrief
  records: readonly BoardRecord[]
  /** All of it has come: until then nothing is taken away. */
  isWhole: boolean
}

const TEXTS = [
  { words: 'Markdown', icon: FileText, write: debriefMarkdown, type: 'text/markdown', extension: 'md' },
  { words: 'JSON', icon: Braces, write: debriefJson, type: 'application/json', extension: 'json' },
] as const

/** Takes the copy that is looked at away. */
export function TakeAway({ boardId, debrief, records, isWhole }: TakeAwayProps) {
  const [isBusy, setBusy] = useState(false)
  const toast = useToast()
  const save = (text: string, type: string, extension: string): void => {
    saveDownload(new File([text], debriefFileName(debrief, extension), { type }))
  }
  const saveHtml = async (): Promise<void> => {
    setBusy(true)
    try {
      const { writeHtmlFile } = await import('./writeHtmlFile.ts')
      save(await writeHtmlFile(boardId, debrief, records), 'text/html', 'html')
    } catch {
      toast({ text: 'The file could not be made. Nothing is lost. Check the network, and try again.' })
    }
    setBusy(false)
  }
  return (
    <div className="ss-debrief-actions" role="group" aria-label="Take it away">
      {!isWhole && <p role="status">Notes, scores and coverage are on their way…</p>}
      <Button icon={Printer} disabled={!isWhole} onClick={() => print()}>Print or PDF</Button>
      <Button icon={FileCode} busy={isBusy} disabled={!isWhole} onClick={() => void saveHtml()}>HTML</Button>
      {TEXTS.map(({ words, icon, write, type, extension }) => (
        <Button key={words} icon={icon} disabled={!isWhole} onClick={() => save(write(debrief), type, extension)}>
          {words}
        </Button>
      ))}
    </div>
  )
}
