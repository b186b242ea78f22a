/** A seeded source of chance, so that a failing run can be repeated by its seed (mulberry32). */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole, in [0, below). */
  int(below: number): number
  pick<T>(items: readonly T[]): T
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    next,
    int,
    pick: (items) => {
      const item = items[int(items.length)]
      if (item === undefined) throw new Error('Cannot pick from an empty list.')
      return item
    },
  }
}
