import { sayFault } from '../../../shared/interchange/format.ts'
import { formatOf, TEXT_FORMATS } from '../../../shared/interchange/index.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'

/** A file that may be a board: its text, and a title made from its name; or what is wrong with it. */
export type BoardFile = { ok: true; text: string; title: string } | { ok: false; problem: string }

const MAX_BYTES = Math.max(...TEXT_FORMATS.map(({ limits }) => limits.maxBytes))
const ENDINGS = TEXT_FORMATS.flatMap(({ extensions }) => extensions).map((extension) => `.${extension}`)

/** What a browser's file picker offers. */
export const ACCEPTED_FILES = [...new Set([...ENDINGS, 'application/json'])].join(',')

/** Reads as much of a file as tells whether a board can be made of it. */
export async function readBoardFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<BoardFile> {
  if (file.size > MAX_BYTES) return tooBig(file.name, MAX_BYTES)
  const text = await file.text().catch(() => undefined)
  if (text === undefined)
    return refused(`“${file.name}” could not be read. Open it from this computer, not from inside an archive.`)
  const format = formatOf(text)
  if (format?.read === undefined)
    return refused(
      `“${file.name}” is neither a board nor a kit. Choose a .tldr or .json file that was saved from one.`,
    )
  if (file.size > format.limits.maxBytes) return tooBig(file.name, format.limits.maxBytes)
  const read = await format.read(text)
  if (read.ok) return { ok: true, text: read.text, title: read.title ?? titleOf(file.name) }
  return refused(`“${file.name}”${sayFault(read)}`)
}

function refused(problem: string): BoardFile {
  return { ok: false, problem }
}

function tooBig(name: string, maxBytes: number): BoardFile {
  return refused(`“${name}” is bigger than ${maxBytes / 1024 / 1024} MB, too big for a board.`)
}

function titleOf(fileName: string): string {
  const lower = fileName.toLowerCase()
  const endings = ENDINGS.filter((ending) => lower.endsWith(ending)).map(({ length }) => length)
  const name = fileName.slice(0, fileName.length - Math.max(0, ...endings)).trim()
  return (name === '' ? 'Opened file' : name).slice(0, LIMITS.maxTitleLength)
}
