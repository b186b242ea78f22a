import type { GraphLink } from './boardGraph.ts'

/** The links whose two ends are both among some things, but for those that are among them themselves. */
export function linksBetween(ids: ReadonlySet<string>, links: readonly GraphLink[]): string[] {
  const between = links.filter(({ id, from, to }) => ids.has(from) && ids.has(to) && !ids.has(id))
  return between.filter(({ isLocked }) => !isLocked).map(({ id }) => id)
}
