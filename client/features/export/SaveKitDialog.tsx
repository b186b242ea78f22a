import { useMemo, useState, type SyntheticEvent } from 'react'
import type { Editor } from 'tldraw'
import { KIT_FORMAT } from '../../../shared/interchange/kit.ts'
import { kitContentOf, type KitContent } from '../../../shared/kitFile/kitContent.ts'
import { KIT_TEXTS } from '../../../shared/kitFile/kitLimits.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { notebookOf } from '../../canvas/notebook/editorNotebook.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { fileName } from '../../controls/files/fileName.ts'
import { saveDownload } from '../../controls/saveDownload.ts'
import './SaveKitDialog.css'

/** Makes a case study of one's own from a board: asks for its question, and says what a kit file cannot keep. */
export function SaveKitDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [title, setTitle] = useState(() => editor.getDocumentSettings().name.slice(0, KIT_TEXTS.title))
  const [prompt, setPrompt] = useState(() => questionOn(editor))
  const [said, setSaid] = useState<string>()
  const { kept, lost } = useMemo(() => kitContentOf(boardGraph(editor)), [editor])
  const save = async (event?: SyntheticEvent) => {
    event?.preventDefault()
    if (title.trim() !== '' && prompt.trim() !== '')
      setSaid(await saveKit(kept, { title: title.trim(), prompt: prompt.trim() }))
  }
  if (kept.parts.length === 0) {
    return (
      <Dialog title="Save as a kit" onClose={onClose}>
        <p>A kit needs at least one component. Place some, then save again.</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      title="Save as a kit"
      onClose={onClose}
      actions={
        <Button look="primary" disabled={title.trim() === '' || prompt.trim() === ''} onClick={() => void save()}>
          Save the kit file
        </Button>
      }
    >
      <form className="ss-save-kit" onSubmit={(event) => void save(event)}>
        <p>
          “Open a file” makes a board with this drawing from it. To interview or practise with it as a case study, it
          must be in the folder that is set as KITS_DIR on the server; then it is in the gallery.
        </p>
        <TextField
          label="Title"
          maxLength={KIT_TEXTS.title}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <label>
          The question, as a candidate reads it
          <textarea
            maxLength={KIT_TEXTS.prompt} value={prompt} onChange={(event) => setPrompt(event.currentTarget.value)}
          />
        </label>
        <p>
          Kept: {kept.parts.length} components on a grid, in their lanes, with {kept.links.length} links.{' '}
          {sayLost(lost)} The texts of the seven steps can be written into the file afterwards.
        </p>
        <p role="status">{said}</p>
      </form>
    </Dialog>
  )
}

/** A page holds no more than a kit's question may. */
function questionOn(editor: Editor): string {
  return (notebookOf(editor)?.texts().question ?? '').trim()
}

function sayLost(lost: readonly string[]): string {
  return lost.length === 0
    ? 'Nothing is left out, but cards may move a little.'
    : `Not kept: exact places, ${lost.join(', ')}.`
}

/** Loaded when asked for: laying out and checking a kit are no part of drawing a board. */
async function saveKit(kept: KitContent['kept'], says: { title: string; prompt: string }): Promise<string> {
  const [{ kitFromBoard }, { readKitFile, writeKitFile }] = await Promise.all([
    import('../../../shared/kitFile/kitFromBoard.ts'),
    import('../../../shared/kitFile/readKitFile.ts'),
  ])
  const text = writeKitFile(kitFromBoard(kept, says))
  const read = readKitFile(text)
  if (!read.ok) return `This board cannot be a kit: ${read.message}`
  saveDownload(new File([text], fileName(says.title, KIT_FORMAT.extensions[0]), { type: KIT_FORMAT.mime }))
  return 'Saved to your downloads.'
}
