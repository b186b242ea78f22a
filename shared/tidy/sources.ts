import { findComponent } from '../catalog/index.ts'
import type { BoardGraph, GraphLink } from '../graph/boardGraph.ts'
import { plainMeaning, plainParts } from '../graph/plainParts.ts'
import { PLAIN_KIND } from '../board/plainComponent.ts'

/** Ids of what a design is read from: people and their apps, or else where requests come in. */
export function sourcesOf(graph: BoardGraph): ReadonlySet<string> {
  const kinds = [
    ...graph.parts.map(({ id, kind, title }) => ({ id, kind: kind === PLAIN_KIND ? plainMeaning(title)?.kind : kind })),
    ...plainParts(graph),
  ]
  const entries = kinds.filter(({ kind = '' }) => findComponent(kind)?.traits.includes('entry-point') === true)
  const people = entries.filter(({ kind = '' }) => findComponent(kind)?.traits.includes('human') === true)
  return new Set((people.length > 0 ? people : entries).map(({ id }) => id))
}

/**
 * Ids of links that run back, so that nobody reads a design along them: answers to whoever asked, and feedback that
 * closes a loop.
 */
export function backLinks(links: readonly GraphLink[], sources: ReadonlySet<string>): ReadonlySet<string> {
  const answers = links.filter(({ from, to }) => sources.has(to) && !sources.has(from))
  const rest = links.filter((link) => !answers.includes(link))
  const steps = rest.filter(isFlow).map(({ from, to }): Step => [from, to])
  const closing = rest.filter((link) => !isFlow(link) && reached(steps, new Set([link.to])).has(link.from))
  return new Set([...answers, ...closing].map(({ id }) => id))
}

/** Ids of blocks that a design is read from, and of links that run back. */
interface Read {
  sources: ReadonlySet<string>
  back: ReadonlySet<string>
}

/**
 * Ids of links that lead from a source to what answers it. Where a design goes round, only they say which way it is
 * read: on the shortest way round half of them would run back.
 */
export function asked(links: readonly GraphLink[], { sources, back }: Read): Set<string> {
  const flows = links.filter((link) => isFlow(link) && !back.has(link.id))
  const answering = links.filter(({ id, from, to }) => back.has(id) && sources.has(to) && !sources.has(from))
  const fromSource = reached(flows.map(({ from, to }): Step => [from, to]), sources)
  const toAnswer = reached(flows.map(({ from, to }): Step => [to, from]), new Set(answering.map(({ from }) => from)))
  return new Set(flows.filter(({ from, to }) => fromSource.has(from) && toAnswer.has(to)).map(({ id }) => id))
}

/** Read from left to right, as feedback and monitoring need not be. */
export function isFlow({ kind }: Pick<GraphLink, 'kind'>): boolean {
  return kind !== 'feedback' && kind !== 'monitoring'
}

type Step = readonly [from: string, to: string]

/** What some steps lead to from there, that included. */
function reached(steps: readonly Step[], start: ReadonlySet<string>): Set<string> {
  const after = new Map<string, string[]>()
  for (const [from, to] of steps) after.set(from, [...(after.get(from) ?? []), to])
  const seen = new Set(start)
  for (const one of seen) for (const next of after.get(one) ?? []) seen.add(next)
  return seen
}
