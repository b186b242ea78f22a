/** By which Yjs client something was written, and when: Yjs' own word, which nobody can write for somebody else. */
export interface Written {
  client: number
  clock: number
}

/**
 * At most so many of what was written. When there is more, everybody who wrote has the same share, and of one writer
 * the oldest come first: within one writer's own entries nobody can write themselves to the front.
 */
export function shareOut<One extends Written>(written: readonly One[], max: number): readonly One[] {
  if (written.length <= max) return written
  const sorted = [...written].sort((a, b) => a.client - b.client || a.clock - b.clock)
  let had = 0
  return sorted
    .map((one, at) => {
      had = sorted[at - 1]?.client === one.client ? had + 1 : 0
      return { one, had }
    })
    .sort((a, b) => a.had - b.had || a.one.client - b.one.client)
    .slice(0, max)
    .map(({ one }) => one)
}
