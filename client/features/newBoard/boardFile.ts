import { LIMITS } from '../../../shared/protocol/limits.ts'
import { fieldsOf } from '../../api/fields.ts'
import { isKitJson } from '../../../shared/kitFile/isKitJson.ts'

/** A file that may be a board: its text, and a title made from its name; or what is wrong with it. */
export type BoardFile = { ok: true; text: string; title: string } | { ok: false; problem: string }

/**
 * Its pictures are inside as text; they go to the server one by one, and the board's page looks at the size of the
 * rest.
 */
const MAX_FILE_BYTES = 160 * 1024 * 1024

export async function readBoardFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<BoardFile> {
  if (file.size > MAX_FILE_BYTES) {
    return {
      ok: false,
      problem: `“${file.name}” is bigger than ${MAX_FILE_BYTES / 1024 / 1024} MB, too big for a board.`,
    }
  }
  const text = await file.text().catch(() => undefined)
  if (text === undefined)
    return {
      ok: false,
      problem: `“${file.name}” could not be read. Open it from this computer, not from inside an archive.`,
    }
  const json = parsed(text)
  if (isKitJson(json)) return readKit(file.name, text)
  if (!Array.isArray(fieldsOf(json).records)) {
    return {
      ok: false,
      problem: `“${file.name}” is neither a board nor a kit. Choose a .tldr or .json file that was saved from one.`,
    }
  }
  return { ok: true, text, title: titleOf(file.name) }
}

/** Read in full before a board is made, with the line of what is wrong; the reader is loaded only for this. */
async function readKit(name: string, text: string): Promise<BoardFile> {
  const { readKitFile, writeKitFile } = await import('../../../shared/kitFile/readKitFile.ts')
  const read = readKitFile(text)
  return read.ok
    ? { ok: true, text: writeKitFile(read.kit), title: read.kit.title }
    : { ok: false, problem: `“${name}”, line ${read.line}: ${read.message}` }
}

// Of a board only a first look, so that a wrong file does not leave an empty board behind; the board's page reads it in
// full.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function titleOf(fileName: string): string {
  const name = fileName.replace(/(\.kit)?\.(tldr|json)$/i, '').trim()
  return (name === '' ? 'Opened file' : name).slice(0, LIMITS.maxTitleLength)
}
