import { cpus, loadavg } from 'node:os'
import type { Contestant } from './contestants.ts'
import type { Figures, Row, Workload } from './workloads.ts'

export interface Measured {
  contestant: Pick<Contestant, 'id' | 'title' | 'what' | 'role'>
  figures: Figures
}

/** Prints a workload's figures, one line per server, and how ours stand to the best peer's. */
export function printTable({ title, rows }: Workload, measured: readonly Measured[]): void {
  console.log(`\n${title}`)
  console.log(`${''.padEnd(24)}${rows.map((row) => row.title.padStart(30)).join('')}`)
  for (const { contestant, figures } of measured) {
    // What a server does not do has no figure; one that failed has none at all.
    const none = Object.keys(figures).length > 0 ? '-' : 'failed'
    console.log(`${contestant.title.padEnd(24)}${rows.map(({ key, digits }) => (figures[key]?.toFixed(digits) ?? none).padStart(30)).join('')}`)
  }
  console.log(`${'ours to the best peer'.padEnd(24)}${rows.map((row) => againstPeers(row, measured).padStart(30)).join('')}`)
}

function againstPeers(row: Row, measured: readonly Measured[]): string {
  const ours = measured.find(({ contestant }) => contestant.role === 'ours')?.figures[row.key]
  const best = bestPeer(row, measured)?.figures[row.key]
  if (ours === undefined || best === undefined) return ''
  return best === 0 ? (ours === 0 ? 'the same' : 'more') : `${(ours / best).toFixed(2)}x`
}

function bestPeer({ key, better }: Row, measured: readonly Measured[]): Measured | undefined {
  const worth = ({ figures }: Measured): number => (figures[key] ?? Number.NaN) * (better === 'high' ? 1 : -1)
  const peers = measured.filter(({ contestant, figures }) => contestant.role === 'peer' && figures[key] !== undefined)
  return peers.sort((a, b) => worth(b) - worth(a))[0]
}

/** The same figures as rows for the README: ours, the best peer's and whose that is. */
export function markdownRows({ title, rows }: Workload, measured: readonly Measured[]): string[] {
  const ours = measured.find(({ contestant }) => contestant.role === 'ours')
  return rows.map((row) => {
    const best = bestPeer(row, measured)
    const told = best && `${best.figures[row.key]?.toFixed(row.digits)} (${best.contestant.title})`
    return `| ${title}: ${row.title} | ${ours?.figures[row.key]?.toFixed(row.digits) ?? 'failed'} | ${told ?? 'none'} | ${againstPeers(row, measured)} |`
  })
}

export function printMarkdown(rows: readonly string[]): void {
  console.log(`\n| | Sevenstep | best peer | ours to theirs |\n|---|---|---|---|\n${rows.join('\n')}`)
}

/** Says what stood behind the titles, and how quiet the machine was. */
export function printConditions(contestants: readonly Contestant[], repeats: number): void {
  console.log(`\n${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, load before ${loadavg()[0]?.toFixed(1)}, medians of up to ${repeats} runs; clients run on the same machine.`)
  for (const { title, what } of contestants) console.log(`${title}: ${what}.`)
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
