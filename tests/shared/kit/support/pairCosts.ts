import type { Candidate } from '../../../../shared/routing/candidates.ts'
import { costOfPair } from '../../../../shared/routing/routeCost.ts'

/** What candidate `a` of link `i` and candidate `b` of link `j` cost each other, by their indices. */
export type PairCosts = (i: number, a: number, j: number, b: number) => number

/** Remembers every pair it has worked out, because annealing asks for the same ones millions of times. */
export function pairCosts(options: readonly (readonly Candidate[])[]): PairCosts {
  const tables: (Float32Array | undefined)[] = []
  const costOf = (i: number, a: number, j: number, b: number): number => {
    const width = options[j]?.length ?? 0
    const table = (tables[i * options.length + j] ??= new Float32Array((options[i]?.length ?? 0) * width).fill(Number.NaN))
    const known = table[a * width + b] ?? 0
    if (!Number.isNaN(known)) return known
    return (table[a * width + b] = costOfPair(options[i]?.[a] as Candidate, options[j]?.[b] as Candidate, 'bundle'))
  }
  return (i, a, j, b) => (i < j ? costOf(i, a, j, b) : costOf(j, b, i, a))
}
