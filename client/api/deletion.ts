import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf, isCount, isTimeMs } from '../../shared/values/checks.ts'
import { isListOf, isText } from './fields.ts'

type Send = Ask<unknown>['send']

/** What a board was made of, in the order in which a report tells it. */
export const ERASED_KINDS = ['updates', 'bases', 'quarantine', 'pictures', 'facts', 'keys', 'visits'] as const
export type ErasedKind = (typeof ERASED_KINDS)[number]

/** How a board went: its host deleted it, or nobody had used it for longer than the server keeps boards. */
export type DeletionCause = 'host' | 'unused'

/** What became of a board, in numbers and names of files alone. */
export interface DeletionReport {
  board: string
  cause: DeletionCause
  /** Milliseconds since 1970. */
  deletedAtMs: number
  erased: Record<ErasedKind, { count: number; bytes: number }>
  closedSessions: number
  /** Null while the bytes are still to be overwritten. */
  overwrittenAtMs: number | null
  backups: { name: string; atMs: number }[]
}

/** Deletes a board for ever; for hosts. */
export function deleteBoard(id: string, hostKey: string, send?: Send): Promise<Answer<DeletionReport>> {
  return ask({ path: `/api/boards/${encodeURIComponent(id)}`, key: hostKey, method: 'DELETE', read: readReport, send })
}

/** How a board was deleted that opens no more; a failure of kind `notFound` when it never was. */
export function getDeletion(id: string, send?: Send): Promise<Answer<DeletionCause>> {
  return ask({ path: `/api/deleted/${encodeURIComponent(id)}`, read: (body) => asCause(fieldsOf(body).cause), send })
}

function asCause(value: unknown): DeletionCause | undefined {
  return value === 'host' || value === 'unused' ? value : undefined
}

function readReport(body: unknown): DeletionReport | undefined {
  const { board, cause, deletedAtMs, erased, closedSessions, overwrittenAtMs, backups } = fieldsOf(body)
  const known = asCause(cause)
  const isOverwritten = overwrittenAtMs === null || isTimeMs(overwrittenAtMs)
  if (!isText(board) || known === undefined || !isTimeMs(deletedAtMs) || !isCount(closedSessions)) return undefined
  if (!isOverwritten || !isListOf(backups, isBackup)) return undefined
  const kinds = fieldsOf(erased)
  return {
    board, cause: known, deletedAtMs, closedSessions, overwrittenAtMs, backups,
    erased: Object.fromEntries(ERASED_KINDS.map((kind) => [kind, readKind(kinds[kind])])) as DeletionReport['erased'],
  }
}

/** A server of another build may count other kinds. */
function readKind(value: unknown): { count: number; bytes: number } {
  const { count, bytes } = fieldsOf(value)
  return { count: isCount(count) ? count : 0, bytes: isCount(bytes) ? bytes : 0 }
}

function isBackup(value: unknown): value is DeletionReport['backups'][number] {
  const { name, atMs } = fieldsOf(value)
  return isText(name) && isTimeMs(atMs)
}
