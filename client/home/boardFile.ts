import { LIMITS } from '../../shared/protocol/limits.ts'
import { fieldsOf } from '../api/fields.ts'

/** A file that may be a board: its text, and a title made from its name; or what is wrong with it. */
export type BoardFile = { ok: true; text: string; title: string } | { ok: false; problem: string }

/** Its pictures are inside as text; they go to the server one by one, and the board's page looks at the size of the rest. */
const MAX_FILE_BYTES = 160 * 1024 * 1024

export async function readBoardFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<BoardFile> {
  if (file.size > MAX_FILE_BYTES) {
    return { ok: false, problem: `“${file.name}” is bigger than ${MAX_FILE_BYTES / 1024 / 1024} MB, too big for a board.` }
  }
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return { ok: false, problem: `“${file.name}” could not be read. Open it from this computer, not from inside an archive.` }
  if (!holdsRecords(text)) {
    return { ok: false, problem: `“${file.name}” is not a board. Choose a .tldr or .json file that was exported from one.` }
  }
  return { ok: true, text, title: titleOf(file.name) }
}

// Only a first look, so that a wrong file does not leave an empty board behind; the board's page reads it in full.
function holdsRecords(text: string): boolean {
  try {
    return Array.isArray(fieldsOf(JSON.parse(text)).records)
  } catch {
    return false
  }
}

function titleOf(fileName: string): string {
  const name = fileName.replace(/\.(tldr|json)$/i, '').trim()
  return (name === '' ? 'Opened file' : name).slice(0, LIMITS.maxTitleLength)
}
