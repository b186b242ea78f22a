import type { BoardRecord } from '../doc/boardRecord.ts'
import type { NotebookTexts } from '../notebook/pages.ts'

/** A form of text that boards are opened from, or written as, or both. */
export interface TextFormat {
  id: string
  /** As sentences name it: “Save as …”. */
  title: string
  /** Without their dots; the first is the one that is written. */
  extensions: readonly [string, ...string[]]
  mime: string
  limits: { maxBytes: number }
  /** Whether a text looks like this form; asked of every opened file, so it looks at no more than it has to. */
  sniff?: (text: string) => boolean
  /** Says what is in a text or what is wrong with it, before a board is made: none is to be made for nothing. */
  read?: (text: string) => Promise<FileRead>
  /** The open page's records as a text; absent where it takes an editor, or more questions. */
  write?: (records: readonly BoardRecord[]) => string
}

export type FileRead =
  | {
      ok: true
      /** The board's title; without one, it is named after the file. */
      title?: string
      /** What the new board's page reads once more: the text itself, or what is read faster. */
      text: string
      /** All that goes onto the board, laid out; absent where only an editor can bring it there. */
      records?: () => BoardRecord[]
      /** What goes into the board's notebook. */
      notebook?: NotebookTexts
    }
  | FileFault

export interface FileFault {
  ok: false
  /** From 1 on; absent where the whole is wrong. */
  line?: number
  /** A sentence for people. */
  message: string
}

/** What is wrong and where, to stand behind the name of the file. */
export function sayFault({ line, message }: FileFault): string {
  return line === undefined ? `: ${message}` : `, line ${line}: ${message}`
}
