import type { BackupNote, Deletion, Erased, ErasedKind, ErasureStore } from '../../../server/storage/port/erasure.ts'

const HOUR_MS = 3_600_000

/** The part of a storage in memory that deletes boards, and whose wipes can be made to wait for a reader. */
export abstract class FakeErasure implements ErasureStore {
  readonly deletions = new Map<string, Deletion>()
  readonly usedAtMs = new Map<string, number>()
  readonly backups = new Map<string, number>()
  /** What is left of deleted boards, in bytes. */
  unwiped = 0
  /** Wipes come to nothing while this is above 0, and each counts it down. */
  readers = 0
  wipes = 0
  rinses = 0

  protected abstract erase(boardId: string): Erased

  async deleteBoard(boardId: string, deletion: Deletion, unusedSinceMs?: number): Promise<Erased | undefined> {
    const usedAtMs = this.usedAtMs.get(boardId)
    if (usedAtMs === undefined || (unusedSinceMs !== undefined && usedAtMs >= unusedSinceMs)) return undefined
    this.usedAtMs.delete(boardId)
    this.deletions.set(boardId, deletion)
    const erased = this.erase(boardId)
    this.unwiped += Object.values(erased).reduce((sum, { bytes }) => sum + bytes, 1)
    return erased
  }

  async findDeletion(boardId: string): Promise<Deletion | undefined> {
    return this.deletions.get(boardId)
  }

  async bytesToWipe(): Promise<number> {
    return this.unwiped
  }

  async rinse(): Promise<void> {
    this.rinses++
  }

  async wipe(): Promise<boolean> {
    this.wipes++
    if (this.readers > 0) {
      this.readers--
      return false
    }
    this.unwiped = 0
    return true
  }

  async noteUse(boardId: string, atMs: number): Promise<void> {
    const before = this.usedAtMs.get(boardId)
    if (before !== undefined && before < atMs - HOUR_MS) this.usedAtMs.set(boardId, atMs)
  }

  async lastUseMs(boardId: string): Promise<number | undefined> {
    return this.usedAtMs.get(boardId)
  }

  async listUnused(beforeMs: number, limit: number): Promise<string[]> {
    const unused = [...this.usedAtMs].filter(([, atMs]) => atMs < beforeMs).sort(([, a], [, b]) => a - b)
    return unused.slice(0, limit).map(([id]) => id)
  }

  async noteBackup({ file, atMs }: BackupNote): Promise<void> {
    this.backups.set(file, atMs)
  }

  async forgetBackup(file: string): Promise<void> {
    this.backups.delete(file)
  }

  async listBackups(): Promise<BackupNote[]> {
    return [...this.backups].map(([file, atMs]) => ({ file, atMs })).sort((a, b) => a.atMs - b.atMs)
  }
}

export function kindOf(all: readonly Uint8Array[]): ErasedKind {
  return { count: all.length, bytes: all.reduce((sum, { byteLength }) => sum + byteLength, 0) }
}
