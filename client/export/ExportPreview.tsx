import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import { exportImage, type ImageChoice } from './exportImage.ts'

/** What the image will look like, drawn from the same export. */
export function ExportPreview({ editor, choice }: { editor: Editor; choice: ImageChoice }) {
  const [url, setUrl] = useState<string | null>()
  const { scope, background, theme } = choice
  useEffect(() => {
    let current = true
    let made: string | undefined
    void exportImage(editor, { format: 'png', scope, background, theme, scale: 1 }).catch(() => undefined).then((image) => {
      if (!current) return
      made = image && URL.createObjectURL(image)
      setUrl(made ?? null)
    })
    return () => {
      current = false
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [editor, scope, background, theme])
  return (
    <div className="ss-export-preview">
      {url === undefined && <p role="status">Drawing the preview…</p>}
      {url === null && <p>There is nothing to export yet. Place a component first.</p>}
      {typeof url === 'string' && <img src={url} alt="Preview of the export" />}
    </div>
  )
}
