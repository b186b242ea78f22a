/** Why a board was deleted: by its host, or because nobody had used it for longer than this server keeps boards. */
export const DELETION_CAUSES = ['host', 'unused'] as const
export type DeletionCause = (typeof DELETION_CAUSES)[number]

/** What is remembered of a board that was deleted. */
export interface Deletion {
  /** Milliseconds since 1970. */
  atMs: number
  cause: DeletionCause
}

/** How much of one kind was deleted. */
export interface ErasedKind {
  count: number
  bytes: number
}

/** What kinds of things a board is made of in storage, its title and its id aside. */
export const ERASED_KINDS = ['updates', 'bases', 'quarantine', 'pictures', 'facts', 'keys', 'visits'] as const
/** What a deletion took, of all lanes; numbers alone, nothing of what it said. */
export type Erased = Record<(typeof ERASED_KINDS)[number], ErasedKind>

/** A copy of all boards that was made to somewhere else. */
export interface BackupNote {
  /** Where it was written to, absolute. */
  file: string
  /** Milliseconds since 1970. */
  atMs: number
}

/** Deleting boards for good, and what that takes. */
export interface ErasureStore {
  /**
   * Deletes a board with all that is kept of it, or nothing of it, and remembers that its id was deleted, by a hash of
   * it: no board is ever created by that id again, and what is still on its way to the board is refused as for an
   * unknown one. Resolves with what there was; with undefined, and nothing is changed, for an unknown board and for one
   * that was used at or after `unusedSinceMs`.
   */
  deleteBoard(boardId: string, deletion: Deletion, unusedSinceMs?: number): Promise<Erased | undefined>
  /** How the board of this id was deleted; undefined for one that never was. */
  findDeletion(boardId: string): Promise<Deletion | undefined>
  /**
   * Does at once what is quick of a wipe, for the time until it comes: overwrites what changes of deleted boards went
   * through on their way. Whoever reads at this moment may keep some of it from being done.
   */
  rinse(): Promise<void>
  /** About how many bytes {@link wipe} has to write; 0 when nothing can be left of what was deleted. */
  bytesToWipe(): Promise<number>
  /**
   * Makes sure that nothing of what was deleted until now is left among the bytes that the backend keeps. Writes wait
   * for it, and deletions that come meanwhile are left to the next one. False while somebody reads what was, as a
   * backup does: then the next call ends what this one began, which is quick, and covers no later deletion. After one
   * that rejects the next begins anew.
   */
  wipe(): Promise<boolean>
  /** Notes that a board is in use, about to the hour. */
  noteUse(boardId: string, atMs: number): Promise<void>
  /** When a board was last used; undefined for an unknown one. */
  lastUseMs(boardId: string): Promise<number | undefined>
  /** Boards that were last used before that, the longest unused first, and at most `limit` of them. */
  listUnused(beforeMs: number, limit: number): Promise<string[]>
  /** Keeps that a copy was made. */
  noteBackup(backup: BackupNote): Promise<void>
  forgetBackup(file: string): Promise<void>
  /** The copies that are known, the oldest first; whether they are still there, nobody knows. */
  listBackups(): Promise<BackupNote[]>
}
