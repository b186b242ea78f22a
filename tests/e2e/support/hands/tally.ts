import type { Flaw } from '../drawnBoard.ts'

export type Fault = Flaw['kind'] | 'zoom' | 'undo'

const COLUMNS: readonly (Fault | 'enclosed')[] = ['outside', 'overlap', 'title', 'crossing', 'label', 'loose end', 'zoom', 'undo', 'enclosed']

/** What was done by hand so often, and what came of it. */
export interface Row {
  input: string
  done: number
  undone: number
  faults: Partial<Record<Fault | 'enclosed', number>>
}

export class Tally {
  readonly rows: Row[] = []
  /** Each fault in words. */
  readonly words: string[] = []

  row(input: string): Row {
    const known = this.rows.find((row) => row.input === input)
    if (known !== undefined) return known
    const row: Row = { input, done: 0, undone: 0, faults: {} }
    this.rows.push(row)
    return row
  }

  note(input: string, fault: Fault | 'enclosed', words: string): void {
    const { faults } = this.row(input)
    faults[fault] = (faults[fault] ?? 0) + 1
    this.words.push(`${fault}: ${words}`)
  }
}

/** A table of what was done by hand: each kind of input with its faults. */
export function tableOf(rows: readonly Row[]): string {
  const inputs = [...new Set(rows.map(({ input }) => input))]
  const sum = (of: (row: Row) => number, input?: string): number =>
    rows.filter((row) => input === undefined || row.input === input).reduce((all, row) => all + of(row), 0)
  const line = (name: string, input?: string): string => [
    name.padEnd(26),
    ...[sum(({ done }) => done, input), sum(({ undone }) => undone, input), ...COLUMNS.map((fault) => sum(({ faults }) => faults[fault] ?? 0, input))].map((count) => String(count).padStart(10)),
  ].join('')
  const head = ['input'.padEnd(26), ...['done', 'undone', ...COLUMNS].map((name) => name.padStart(10))].join('')
  return [head, ...inputs.map((input) => line(input, input)), line('all')].join('\n')
}
