import * as Y from 'yjs'
import type { Damage, LogRow, RowMerge } from '../storage/port/storage.ts'
import { damageOf, type UpdateLoader } from '../updates/loadUpdates.ts'

const GRAIN_MS = 1_000

export interface Grains {
  merges: RowMerge[]
  damage: Damage[]
}

/**
 * Applies rows to the doc that holds all rows before them, and tells how to merge them: what one actor did within one
 * second becomes one row, without what was gone again by the end of it. Throws a `BrokenRow` for one on which Yjs
 * fails.
 */
export function foldRows(loader: UpdateLoader, rows: readonly LogRow[]): Grains {
  const merges: RowMerge[] = []
  const damage: Damage[] = []
  for (const group of grainsOf(rows)) {
    const grain = applyGrain(loader, group)
    damage.push(...grain.damage)
    const last = group.at(-1)
    if (last === undefined || grain.update === undefined || group.length === 1) continue
    merges.push({ seqs: group.map(({ seq }) => seq), row: { ...last, update: grain.update } })
  }
  loader.settle()
  return { merges, damage }
}

interface Grain {
  update: Uint8Array | undefined
  damage: Damage[]
}

/** A row that has to be left out before the doc is built anew. */
export class BrokenRow extends Error {
  readonly damage: Damage

  constructor(seq: number, why: string) {
    super(`Row ${seq} cannot be applied: ${why}`)
    this.damage = { kind: 'row', seq, reason: why }
  }
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

/**
 * What the rows changed as one update; none when something was taken out of them, and then they stay as they are. Rows
 * that wait for those of somebody else in the same second are merged as they are.
 */
function applyGrain(loader: UpdateLoader, rows: readonly LogRow[]): Grain {
  const { doc } = loader
  const damage: Damage[] = []
  let update: Uint8Array | undefined
  let isWaiting = false
  const gather = (changed: Uint8Array): void => {
    update = changed
  }
  doc.on('update', gather)
  doc.transact(() => {
    for (const { seq, update: bytes } of rows) {
      const stored = loader.take(seq, bytes)
      if (stored.type === 'broken') throw new BrokenRow(seq, stored.why)
      if (stored.type === 'waits') isWaiting = true
      if (stored.type === 'unreadable' || stored.type === 'mended') damage.push(damageOf(seq, stored))
    }
  })
  doc.off('update', gather)
  if (damage.length > 0) return { update: undefined, damage }
  return { update: isWaiting || update === undefined ? Y.mergeUpdates(rows.map((row) => row.update)) : update, damage }
}
