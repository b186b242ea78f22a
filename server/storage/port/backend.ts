import type { Storage } from './storage.ts'

/** A way to keep boards. A place is what stands behind its scheme in DATA_DIR. */
export interface Backend {
  /** Opens a place, which this process owns from then on. Throws a `StartFailure` when it cannot. */
  open(place: string): Storage
  /** Undefined where nobody but the process that opened a place can reach what is in it. */
  maintain: Maintenance | undefined
}

/** What other threads and commands do beside the process that owns a place. */
export interface Maintenance {
  /** Opens what is kept in a place a second time. Throws when there is nothing. */
  openBeside(place: string): Storage
  /** Looks at all that is no board, changing nothing. Throws when nothing can be read. */
  inspect(place: string): Inspection
  backup: Backup
}

export type Inspection =
  | {
      ok: true
      boardIds: readonly string[]
      /** Every damage, one sentence each. */
      findings: readonly string[]
    }
  /** There is nothing to look at. */
  | { ok: false; sentence: string }

export interface Backup {
  /** How the name of a copy ends. */
  ending: string
  /** The sentence that says how a copy becomes a place again. */
  restore: string
  /**
   * Copies a place to a new file as it is at this moment, also while a server writes to it, and reads the copy back.
   */
  make(place: string, target: string): BackupResult
}

export type BackupResult = { ok: true; boards: number; pictures: number } | { ok: false; sentence: string }
