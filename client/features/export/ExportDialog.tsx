import { useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { useTheme } from '../../theme/useTheme.ts'
import { boardFile } from './boardFile.ts'
import { copyImage } from './copyImage.ts'
import { exportImage, type ImageChoice } from './exportImage.ts'
import { ExportChoices } from './ExportChoices.tsx'
import { ExportPreview } from './ExportPreview.tsx'
import { fileName } from './fileName.ts'
import { saveDownload } from './saveDownload.ts'
import './ExportDialog.css'

type Busy = 'image' | 'copy' | 'file' | undefined

/** Takes the diagram away: as an image, on the clipboard, or as a file that opens again. */
export function ExportDialog({
  editor,
  onClose,
  onSaveKit,
}: {
  editor: Editor
  onClose: () => void
  onSaveKit: () => void
}) {
  const { choice, setChoice } = useImageChoice(editor)
  const [busy, setBusy] = useState<Busy>()
  const [said, setSaid] = useState('')
  const act = async (kind: Exclude<Busy, undefined>, action: () => Promise<string>): Promise<void> => {
    setBusy(kind)
    setSaid(await action().catch(() => 'The image could not be made. The board is unchanged; try a smaller scale.'))
    setBusy(undefined)
  }
  const name = editor.getDocumentSettings().name
  return (
    <Dialog
      title="Export"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onSaveKit}>Save as a kit</Button>
          <Button busy={busy === 'file'} onClick={() => void act('file', () => saveFile(editor, name))}>
            Save as .tldr
          </Button>
          <Button
            busy={busy === 'copy'}
            onClick={() => void act('copy', () => copyImage(() => exportImage(editor, { ...choice, format: 'png' })))}
          >
            Copy PNG
          </Button>
          <Button
            look="primary"
            busy={busy === 'image'}
            onClick={() => void act('image', () => saveImage(editor, choice, name))}
          >
            Download {choice.format.toUpperCase()}
          </Button>
        </>
      }
    >
      <ExportPreview editor={editor} choice={choice} />
      <ExportChoices editor={editor} choice={choice} onChange={setChoice} />
      <p className="ss-export-said" role="status">
        {said}
      </p>
    </Dialog>
  )
}

function useImageChoice(editor: Editor): { choice: ImageChoice; setChoice: (choice: ImageChoice) => void } {
  const { resolved } = useTheme()
  const hasSelection = useValue('has selection', () => editor.getSelectedShapeIds().length > 0, [editor])
  const [choice, setChoice] = useState<ImageChoice>({
    format: 'png',
    scope: 'board',
    scale: 2,
    background: true,
    theme: resolved,
  })
  return { choice: hasSelection ? choice : { ...choice, scope: 'board' }, setChoice }
}

async function saveImage(editor: Editor, choice: ImageChoice, title: string): Promise<string> {
  const image = await exportImage(editor, choice)
  if (image === undefined) return 'There is nothing to export yet.'
  saveDownload(new File([image], fileName(title, choice.format), { type: image.type }))
  return 'Saved to your downloads.'
}

async function saveFile(editor: Editor, title: string): Promise<string> {
  const file = await boardFile(editor)
  saveDownload(new File([file], fileName(title, 'tldr'), { type: file.type }))
  return 'Saved to your downloads. “Open a file” on the home page opens it again.'
}
