import { useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { useTheme } from '../../theme/useTheme.ts'
import { copyImage } from './copyImage.ts'
import { ExportChoices } from './ExportChoices.tsx'
import type { AskedFormat, FileFormat, ImageFormat } from './exportFormat.ts'
import { EXPORT_FORMATS } from './exportFormats.ts'
import { ExportPreview } from './ExportPreview.tsx'
import { fileName } from '../../controls/files/fileName.ts'
import type { ImageChoice } from './imageChoice.ts'
import { PNG } from './pngFormat.ts'
import { saveDownload } from '../../controls/saveDownload.ts'
import './ExportDialog.css'

const IMAGES = EXPORT_FORMATS.filter((format) => format.kind === 'image')
const TEXTS = EXPORT_FORMATS.filter((format) => format.kind !== 'image')

interface ExportDialogProps {
  editor: Editor
  onClose: () => void
}

/** Takes the diagram away: as an image, on the clipboard, or as a file that opens again. */
export function ExportDialog({ editor, onClose }: ExportDialogProps) {
  const [asked, setAsked] = useState<AskedFormat>()
  return asked === undefined ? (
    <Choosing editor={editor} onClose={onClose} onAsk={setAsked} />
  ) : (
    <asked.Dialog editor={editor} onClose={onClose} />
  )
}

function Choosing({ editor, onClose, onAsk }: ExportDialogProps & { onAsk: (format: AskedFormat) => void }) {
  const { choice, setChoice } = useImageChoice(editor)
  const [format, setFormat] = useState<ImageFormat>(PNG)
  const { busy, said, act } = useAct()
  const save = (text: FileFormat | AskedFormat): void => {
    if (text.kind === 'asked') onAsk(text)
    else act(text.format.id, () => saveText(editor, text))
  }
  return (
    <Dialog
      title="Export"
      onClose={onClose}
      actions={
        <>
          {TEXTS.map((text) => (
            <Button key={text.format.id} busy={busy === text.format.id} onClick={() => save(text)}>
              Save as {text.format.title}
            </Button>
          ))}
          <Button
            busy={busy === 'copy'}
            onClick={() => act('copy', () => copyImage(() => PNG.draw(editor, choice)))}
          >
            Copy PNG
          </Button>
          <Button
            look="primary"
            busy={busy === 'image'}
            onClick={() => act('image', () => saveImage(editor, format, choice))}
          >
            Download {format.title}
          </Button>
        </>
      }
    >
      <ExportPreview editor={editor} choice={choice} />
      <ExportChoices
        editor={editor}
        formats={IMAGES}
        format={format}
        onFormat={setFormat}
        choice={choice}
        onChange={setChoice}
      />
      <p className="ss-export-said" role="status">
        {said}
      </p>
    </Dialog>
  )
}

/** One thing at a time, and what came of the last. `busy` names what is being made. */
function useAct() {
  const [busy, setBusy] = useState<string>()
  const [said, setSaid] = useState('')
  const run = async (kind: string, action: () => Promise<string>): Promise<void> => {
    setBusy(kind)
    setSaid(await action().catch(() => 'The image could not be made. The board is unchanged; try a smaller scale.'))
    setBusy(undefined)
  }
  return { busy, said, act: (kind: string, action: () => Promise<string>) => void run(kind, action) }
}

function useImageChoice(editor: Editor): { choice: ImageChoice; setChoice: (choice: ImageChoice) => void } {
  const { resolved } = useTheme()
  const hasSelection = useValue('has selection', () => editor.getSelectedShapeIds().length > 0, [editor])
  const [choice, setChoice] = useState<ImageChoice>({
    scope: 'board',
    scale: 2,
    background: true,
    theme: resolved,
    legend: true,
  })
  return { choice: hasSelection ? choice : { ...choice, scope: 'board' }, setChoice }
}

async function saveImage(editor: Editor, { draw, extension }: ImageFormat, choice: ImageChoice): Promise<string> {
  const image = await draw(editor, choice)
  if (image === undefined) return 'There is nothing to export yet.'
  saveDownload(new File([image], fileName(titleOf(editor), extension), { type: image.type }))
  return 'Saved to your downloads.'
}

async function saveText(editor: Editor, { format, write }: FileFormat): Promise<string> {
  const { extensions, mime, sniff } = format
  saveDownload(new File([await write(editor)], fileName(titleOf(editor), extensions[0]), { type: mime }))
  const again = sniff === undefined ? '' : ' “Open a file” on the home page opens it again.'
  return `Saved to your downloads.${again}`
}

function titleOf(editor: Editor): string {
  return editor.getDocumentSettings().name
}
