import type { Contestant } from './contestants.ts'
import type { Figures, Row, Workload } from './workloads.ts'

export interface Measured {
  contestant: Pick<Contestant, 'id' | 'title' | 'role'>
  figures: Figures
}

/** Prints a workload's figures, one line per server, and how ours stand to the best peer's. */
export function printTable({ title, rows }: Workload, measured: readonly Measured[]): void {
  console.log(`\n${title}`)
  console.log(`${''.padEnd(24)}${rows.map((row) => row.title.padStart(30)).join('')}`)
  for (const { contestant, figures } of measured) {
    console.log(`${contestant.title.padEnd(24)}${rows.map(({ key, digits }) => (figures[key]?.toFixed(digits) ?? 'failed').padStart(30)).join('')}`)
  }
  console.log(`${'ours to the best peer'.padEnd(24)}${rows.map((row) => againstPeers(row, measured).padStart(30)).join('')}`)
}

function againstPeers({ key, better }: Row, measured: readonly Measured[]): string {
  const valuesOf = (role: string): number[] => measured.filter(({ contestant }) => contestant.role === role).flatMap(({ figures }) => figures[key] ?? [])
  const [ours] = valuesOf('ours')
  const peers = valuesOf('peer')
  if (ours === undefined || peers.length === 0) return ''
  return `${(ours / (better === 'high' ? Math.max(...peers) : Math.min(...peers))).toFixed(2)}x`
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
