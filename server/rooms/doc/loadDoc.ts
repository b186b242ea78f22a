import * as Y from 'yjs'
import { readBase, type BaseContent } from '../../compaction/base.ts'
import { openBase } from '../../compaction/openBase.ts'
import type { LogId } from '../../storage/port/logId.ts'
import type { Damage, LogRow, LogStore } from '../../storage/port/storage.ts'
import type { Gone } from '../../updates/gone.ts'
import { damageOf, releasedOf, UpdateLoader } from '../../updates/loadUpdates.ts'

export interface LoadedDoc {
  doc: Y.Doc
  /** What could not be read, or was mended. */
  damage: readonly Damage[]
  /** Rows of which something builds on what is not in the log. */
  waiting: readonly number[]
}

export interface LoadedLog extends LoadedDoc {
  /** What was read behind the base. */
  tail: { rows: number; bytes: number }
}

/**
 * Builds the doc of a log from its newest base and the rows behind it, so that it costs by its size and not by its
 * history.
 */
export async function loadLog(storage: LogStore, log: LogId): Promise<LoadedLog> {
  const base = await openBase(storage, log)
  const rows = await storage.readLog(log, base.uptoSeq)
  const { doc, damage, waiting } = loadDoc(rows, base.makeDoc, base.gone)
  const bytes = rows.reduce((sum, { update }) => sum + update.byteLength, 0)
  return { doc, waiting, damage: [...base.damage, ...damage], tail: { rows: rows.length, bytes } }
}

/** What a room opens with. */
export interface OpenedLog {
  /** A base that nothing follows, or a doc. */
  content: BaseContent | Y.Doc
  damage: readonly Damage[]
  tail: { rows: number; bytes: number }
}

/** The same without building a doc, where the newest base holds all there is. */
export async function openLog(storage: LogStore, log: LogId): Promise<OpenedLog> {
  const [newest] = await storage.readBases(log, 1)
  const content = newest && readBase(newest)
  if (newest !== undefined && content !== undefined && (await storage.readLog(log, newest.uptoSeq, 1)).length === 0) {
    return { content, damage: [], tail: { rows: 0, bytes: 0 } }
  }
  const { doc, damage, tail } = await loadLog(storage, log)
  return { content: doc, damage, tail }
}

/** Brings rows into a doc; a row on which Yjs fails is left out, and the others are read again. */
export function loadDoc(rows: readonly LogRow[], makeDoc: () => Y.Doc = () => new Y.Doc(), gone?: Gone): LoadedDoc {
  const broken: Damage[] = []
  for (;;) {
    const read = readRows(rows.filter(({ seq }) => broken.every((bad) => bad.seq !== seq)), makeDoc(), gone)
    if (read.broken === undefined) return { ...read, damage: [...broken, ...read.damage] }
    broken.push(read.broken)
    read.doc.destroy()
  }
}

/** One transaction for all: merging them first takes quadratic time. */
function readRows(rows: readonly LogRow[], doc: Y.Doc, gone?: Gone): LoadedDoc & { broken?: Damage } {
  const loader = new UpdateLoader(doc, gone)
  const damage: Damage[] = []
  let released: readonly Damage[] = []
  let broken: Damage | undefined
  doc.transact(() => {
    for (const { seq, update } of rows) {
      const stored = loader.take(seq, update)
      if (stored.type === 'broken') {
        broken = damageOf(seq, stored)
        return
      }
      if (stored.type === 'unreadable' || stored.type === 'mended') damage.push(damageOf(seq, stored))
    }
    loader.settle()
    // Before those whose parts they named: once these are mended, nobody could tell any more why the others wait.
    released = releasedOf(loader)
  })
  return { doc, damage: [...released, ...damage], waiting: loader.waiting, ...(broken && { broken }) }
}
