import { FAMILIES } from '../catalog/families.ts'
import { findComponent } from '../catalog/index.ts'
import type { Structure } from '../graph/boardGraph.ts'
import { sayMissingLink, type Coverage } from './coverage.ts'
import type { Kit, KitLink, KitNode } from './kit.ts'
import { laneName } from './laneTitles.ts'

/** What somebody who practises is told of something missing, each step telling more than the one before. */
export type HintSteps = readonly string[]

/** Where on the board there is a gap, then what sort of part it is, then which, and what it takes and gives. */
export function hintsAtPart(kit: Kit, coverage: Coverage, board: Structure, node: KitNode): HintSteps {
  const family = findComponent(node.kind)?.family
  const sort = family === undefined ? [] : [`It is one of “${FAMILIES[family].title}”.`]
  return [sayGap(kit, coverage, board, node), ...sort, sayWhich(kit, coverage, board, node)]
}

/** The hints at all missing parts by their ids; what would read alike names its lane, or how many are alike. */
export function hintsAtParts(kit: Kit, coverage: Coverage, board: Structure): [id: string, steps: HintSteps][] {
  const { lanes } = kit.architecture
  const cards = coverage.missingParts.map((node) => ({ node, steps: hintsAtPart(kit, coverage, board, node) }))
  const laned = cards.map(({ node, steps: [gap = '', ...further] }, at) => {
    const title = laneName(lanes.find(({ id }) => id === node.lane)?.title ?? '')
    const isAlike = cards.some(({ steps }, other) => other !== at && steps[0] === gap)
    const says = isAlike && title !== '' && !gap.includes(title) ? gap.replace(/\.$/, `, in the lane “${title}”.`) : gap
    return { id: node.id, gap: says, further }
  })
  return laned.map(({ id, gap, further }, at) => {
    const alike = laned.filter((other) => other.gap === gap)
    const nth = laned.slice(0, at + 1).filter((other) => other.gap === gap).length
    return [id, [alike.length > 1 ? gap.replace(/\.$/, ` (${nth} of ${alike.length}).`) : gap, ...further]]
  })
}

/** Where a link is missing, then which. */
export function hintsAtLink(coverage: Coverage, board: Structure, link: KitLink): HintSteps {
  const from = titleOnBoard(coverage, board, link.from)
  return [`${from} is not joined with all that it should be.`, sayMissingLink(link, coverage, board)]
}

/** Its name, its kind, and what it takes and gives: parts of the board by their names there, others unnamed. */
function sayWhich(kit: Kit, coverage: Coverage, board: Structure, { id, title, kind }: KitNode): string {
  const { links } = kit.architecture
  const isThere = (end: string): boolean => coverage.match.has(end)
  const nameOf = (end: string): string => isThere(end) ? titleOnBoard(coverage, board, end) : 'another missing part'
  const [into, out] = [links.filter(({ to }) => to === id), links.filter(({ from }) => from === id)]
  const from = into.find((link) => isThere(link.from)) ?? into[0]
  const to = out.find((link) => isThere(link.to)) ?? out[0]
  const takes = from && `takes ${from.label || 'its input'} from ${nameOf(from.from)}`
  const gives = to && `gives ${to.label || 'its output'} to ${nameOf(to.to)}`
  const place = [takes, gives].filter((part) => part !== undefined).join(' and ') || 'stands by itself'
  const sort = findComponent(kind)?.title ?? ''
  const isSaid = title.toLowerCase().includes(sort.toLowerCase())
  return `${title}${isSaid ? '' : ` (${sort})`}. It ${place}.`
}

/** In the words of the board, so that it tells nothing that is not there. */
function sayGap(kit: Kit, coverage: Coverage, board: Structure, { id, lane }: KitNode): string {
  const { links, lanes } = kit.architecture
  const before = nearest(id, coverage, (at) => links.filter(({ to }) => to === at).map(({ from }) => from))
  const after = nearest(id, coverage, (at) => links.filter(({ from }) => from === at).map(({ to }) => to))
  const [a, b] = [before, after].map((one) => one && titleOnBoard(coverage, board, one))
  if (a !== undefined && b !== undefined && a !== b) return `Something between ${a} and ${b} is missing.`
  if (a !== undefined) return `Something after ${a} is missing.`
  if (b !== undefined) return `Something before ${b} is missing.`
  const title = lanes.find((one) => one.id === lane)?.title
  return title === undefined ? 'Something is missing.' : `Something in the lane “${laneName(title)}” is missing.`
}

/** The nearest part of the reference that is on the board, going from one along `next`. */
function nearest(from: string, { match }: Coverage, next: (id: string) => string[]): string | undefined {
  const seen = new Set([from])
  // A set that grows while it is walked is walked to its end.
  for (const id of seen) {
    if (id !== from && match.has(id)) return id
    for (const other of next(id)) seen.add(other)
  }
  return undefined
}

function titleOnBoard({ match }: Coverage, { parts }: Structure, id: string): string {
  return parts.find((part) => part.id === match.get(id))?.title ?? id
}
