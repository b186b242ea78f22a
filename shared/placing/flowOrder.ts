import type { LinkToRoute } from '../routing/route.ts'

/**
 * The keys so that links lead forward: sources first, by the longest way to each. Links that would close a circle are
 * left out, feedback first.
 */
export function flowOrder(keys: readonly string[], links: readonly LinkToRoute[]): string[] {
  const depth = depthsOf(keys, links)
  return keys.toSorted((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0))
}

/** The longest way to each key, in links. */
export function depthsOf(keys: readonly string[], links: readonly LinkToRoute[]): ReadonlyMap<string, number> {
  const known = new Set(keys)
  const inside = links.filter(({ from, to }) => known.has(from) && known.has(to))
  const next = new Map<string, string[]>(keys.map((key) => [key, []]))
  for (const { from, to } of inside.toSorted((a, b) => Number(a.kind === 'feedback') - Number(b.kind === 'feedback'))) {
    if (!reaches(to, from, next)) next.get(from)?.push(to)
  }
  const depth = new Map(keys.map((key) => [key, 0]))
  for (let changed = true; changed;) {
    changed = false
    for (const [from, targets] of next) {
      for (const to of targets) {
        const least = (depth.get(from) ?? 0) + 1
        if ((depth.get(to) ?? 0) < least) { depth.set(to, least); changed = true }
      }
    }
  }
  return depth
}

function reaches(from: string, goal: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set([from])
  const open = [from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === goal) return true
    for (const to of next.get(at) ?? []) if (!seen.has(to)) { seen.add(to); open.push(to) }
  }
  return false
}
