import type { Editor, TLRecord } from 'tldraw'

/**
 * Moves the pictures that a file carries to where the board keeps pictures, so that they do not travel with every
 * message. One that cannot be moved stays as it is.
 */
export function keepPictures(editor: Editor, records: readonly TLRecord[]): Promise<TLRecord[]> {
  return Promise.all(records.map((record) => keepPicture(editor, record)))
}

async function keepPicture(editor: Editor, record: TLRecord): Promise<TLRecord> {
  if (record.typeName !== 'asset' || record.type !== 'image' || record.props.src?.startsWith('data:') !== true)
    return record
  try {
    const bytes = await (await fetch(record.props.src)).blob()
    const { src } = await editor.uploadAsset(record, new File([bytes], record.props.name, { type: bytes.type }))
    return { ...record, props: { ...record.props, src } }
  } catch {
    return record
  }
}
