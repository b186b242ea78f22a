import * as Y from 'yjs'
import type { Damage, LogRow, RowMerge } from '../storage/storage.ts'

const GRAIN_MS = 1_000

export interface Grains {
  merges: RowMerge[]
  damage: Damage[]
}

/**
 * Applies rows to the doc that holds all rows before them, and tells how to merge them: what one actor did within one second
 * becomes one row, without what was gone again by the end of it.
 */
export function foldRows(doc: Y.Doc, rows: readonly LogRow[]): Grains {
  const merges: RowMerge[] = []
  const damage: Damage[] = []
  for (const group of grainsOf(rows)) {
    const { update, bad } = applyGrain(doc, group)
    damage.push(...bad)
    const good = group.filter(({ seq }) => bad.every((row) => row.seq !== seq))
    const last = good.at(-1)
    if (last !== undefined && good.length > 1) merges.push({ seqs: good.map(({ seq }) => seq), row: { ...last, update: update ?? Y.mergeUpdates(good.map((row) => row.update)) } })
  }
  return { merges, damage }
}

/** Rows of one actor and one second each, in the order in which their merged rows will stand in the log. */
function grainsOf(rows: readonly LogRow[]): LogRow[][] {
  const groups: LogRow[][] = []
  let open = new Map<string, LogRow[]>()
  let second = Number.NaN
  for (const row of rows) {
    const rowSecond = Math.floor(row.atMs / GRAIN_MS)
    if (rowSecond !== second) {
      groups.push(...inOrder(open))
      open = new Map()
      second = rowSecond
    }
    open.set(row.actor, [...(open.get(row.actor) ?? []), row])
  }
  return [...groups, ...inOrder(open)]
}

function inOrder(groups: ReadonlyMap<string, LogRow[]>): LogRow[][] {
  const lastSeq = (rows: readonly LogRow[]): number => rows.at(-1)?.seq ?? 0
  return [...groups.values()].sort((a, b) => lastSeq(a) - lastSeq(b))
}

/** What the rows changed as one update, or none when some of them wait for others: those go unchanged. */
function applyGrain(doc: Y.Doc, rows: readonly LogRow[]): { update: Uint8Array | undefined; bad: Damage[] } {
  const bad: Damage[] = []
  let update: Uint8Array | undefined
  const gather = (changed: Uint8Array): void => {
    update = changed
  }
  doc.on('update', gather)
  doc.transact(() => {
    for (const { seq, update: bytes } of rows) {
      try {
        Y.applyUpdate(doc, bytes)
      } catch (error) {
        bad.push({ kind: 'row', seq, reason: String(error) })
      }
    }
  })
  doc.off('update', gather)
  const isWaiting = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  return { update: isWaiting ? undefined : update, bad }
}
