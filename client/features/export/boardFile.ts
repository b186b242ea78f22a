import { serializeTldrawJson, type Editor } from 'tldraw'
import { isBoardRecordType } from '../../../shared/board/schema.ts'

interface TldrawFile {
  records: { typeName: string }[]
}

/**
 * The board as a .tldr file. Cursor, camera and user records stay out: they tell about a person, not about the board.
 */
export async function boardFile(editor: Editor): Promise<Blob> {
  const file = JSON.parse(await serializeTldrawJson(editor)) as TldrawFile
  file.records = file.records.filter(({ typeName }) => isBoardRecordType(typeName))
  return new Blob([JSON.stringify(file)], { type: 'application/vnd.tldraw+json' })
}
