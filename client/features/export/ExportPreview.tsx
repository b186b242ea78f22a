import { useEffect, useState } from 'react'
import { FileHelpers, type Editor } from 'tldraw'
import type { ImageChoice } from './imageChoice.ts'
import { PNG } from './pngFormat.ts'

/** What the image will look like, drawn from the same export. */
export function ExportPreview({ editor, choice }: { editor: Editor; choice: ImageChoice }) {
  const [url, setUrl] = useState<string | null>()
  const { scope, background, theme, legend } = choice
  useEffect(() => {
    let current = true
    void draw(editor, { scope, background, theme, legend, scale: 1 }).catch(() => null).then((drawn) => {
      if (current) setUrl(drawn)
    })
    return () => {
      current = false
    }
  }, [editor, scope, background, theme, legend])
  return (
    <div className="ss-export-preview">
      {url === undefined && <p role="status">Drawing the preview…</p>}
      {url === null && <p>There is nothing to export yet. Place a component first.</p>}
      {typeof url === 'string' && <img src={url} alt="Preview of the export" />}
    </div>
  )
}

/**
 * As a data URL, because an object URL may not be given back while an `<img>` that has gone from the page still loads
 * it.
 */
async function draw(editor: Editor, choice: ImageChoice): Promise<string | null> {
  const image = await PNG.draw(editor, choice)
  return image ? FileHelpers.blobToDataUrl(image) : null
}
