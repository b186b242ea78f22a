import type { LinkKind } from '../board/links.ts'
import type { LinkToRoute } from '../routing/route.ts'
import type { Addition, FlowPlane, NamedNode } from '../placing/addition.ts'
import { dataFlow } from './dataFlow.ts'
import { createTalkBuilder, type NamedBoard, type TalkBuilder } from './talkBuilder.ts'
import { talkStatements, type TalkGroup } from './talkGroups.ts'
import type { TalkProblem } from './talkProblems.ts'
import { talkTokens, type TalkToken } from './talkTokens.ts'

/** What a text adds: every component once, in the order of its first mention, and the lanes that have a heading. */
export interface Talk extends Addition {
  /** What was not understood; the rest holds nevertheless. */
  problems: readonly TalkProblem[]
  /** What was taken as it is, though something else may be meant. */
  hints: readonly TalkProblem[]
}

/**
 * Reads what somebody says or types about a design:
 *
 *     clicks ~> kafka => stream processor => feature store (online) : 2 B/day
 *     orch -> cg1 : 5 ms -> ranker "Watch time"; orch -> cg2, cg3
 *
 * - `->` request, `=>` data (a batch or a stream by the words of its label, "hourly", "live", or else by its ends),
 *   `~>` feedback or labels, `+>` train or artifact, `!>` monitoring; `<-`, `<==`, `<~` and so on lead the other way,
 *   `<->` both.
 * - `: text` labels the links of the arrow before it; it ends at the next arrow, at `;` or with the line. `|text|` does
 *   so behind the arrow itself.
 * - `,` between names fans out or in. A line or `;` ends a statement.
 * - A name is looked for on the board first, then in the catalogue: a title, an alias, a technology, one of them with a
 *   number ("cg 2"), or with words before it, which are then its title ("user feature store").
 * - Its title is what was typed: what it is taken for is its kind. Only what is begun or abbreviated ("rerank", "gw")
 *   and the catalogue's own titles and technologies are written as the catalogue writes them.
 * - A name that nobody knows is a plain component.
 * - What stands in quotes is the title as it is; words before them say the kind: `ranker "Home -> feed"`.
 * - `(online)` and `(offline)` name the lane; other brackets the technology: `cache (Redis)`.
 * - `online:` and `offline:` before a statement name the lane of everything that is first named in it and in those
 * behind it.
 * - A text that begins with an arrow goes on from `start`, the id of a component on the board.
 */
export function parseTalk(text: string, board: NamedBoard = NOTHING, start?: string): Talk {
  const builder = createTalkBuilder(board)
  let lane: FlowPlane | undefined
  const lanes = new Set<FlowPlane>()
  talkStatements(talkTokens(text)).forEach(({ heading, groups }, at) => {
    lane = heading ?? lane
    if (heading !== undefined) lanes.add(heading)
    const startNode = at === 0 && start !== undefined && isOpenAtStart(groups) ? builder.nodeOnBoard(start) : undefined
    if (startNode === undefined) readStatement(groups, lane, builder)
    else readStatement(groups.slice(1), lane, builder, [startNode])
  })
  return { ...builder.talk(), lanes: [...lanes] }
}

const NOTHING: NamedBoard = { parts: [], lanes: [] }

function isOpenAtStart([first, second]: readonly TalkGroup[]): boolean {
  return (
    second !== undefined &&
    first !== undefined &&
    first.names.length === 1 &&
    first.names[0] === undefined &&
    first.labels.length === 0
  )
}

function readStatement(
  groups: readonly TalkGroup[],
  lane: FlowPlane | undefined,
  builder: TalkBuilder,
  start: readonly NamedNode[] = [],
): void {
  let before = start
  for (const group of groups) {
    const nodes = nodesOf(group, groups, lane, builder)
    const {
      arrow,
      labels: [label, ...more],
    } = group
    if (arrow !== undefined) linkAll(before, nodes, arrow, label, builder)
    const stray = arrow === undefined ? label : more[0]
    if (stray !== undefined && stray.text !== '') builder.problem('label-without-link', stray)
    before = nodes
  }
}

function nodesOf(
  group: TalkGroup,
  groups: readonly TalkGroup[],
  lane: FlowPlane | undefined,
  builder: TalkBuilder,
): NamedNode[] {
  return group.names.flatMap((name) => {
    if (name !== undefined) return builder.node(name, lane) ?? []
    const place = group.arrow ?? groups[1]?.arrow ?? group.labels[0]
    if (place !== undefined) builder.problem('missing-name', place)
    return []
  })
}

function linkAll(
  from: readonly NamedNode[],
  to: readonly NamedNode[],
  arrow: TalkToken,
  label: TalkToken | undefined,
  builder: TalkBuilder,
): void {
  for (const start of from) {
    for (const end of to) {
      if (start === end) builder.problem('same-ends', { ...arrow, text: start.title })
      else for (const link of linksOf(arrow, start, end, label?.text ?? '')) builder.link(link)
    }
  }
}

/** One link, or one each way. */
function linksOf({ text }: TalkToken, left: NamedNode, right: NamedNode, label: string): LinkToRoute[] {
  const sign = text.replace(/^</, '')
  const link = (from: NamedNode, to: NamedNode): LinkToRoute => {
    return { from: from.key, to: to.key, kind: linkKind(sign, from, to, label), label }
  }
  const [leadsRight, leadsLeft] = [/[>→↔]$/.test(text), /^[<←↔]/.test(text)]
  return [...(leadsRight ? [link(left, right)] : []), ...(leadsLeft ? [link(right, left)] : [])]
}

function linkKind(sign: string, from: NamedNode, to: NamedNode, label: string): LinkKind {
  switch (sign[0]) {
    case '=': return dataFlow(from.kind, to.kind, label)
    case '~': return 'feedback'
    case '+': return 'train'
    case '!': return 'monitoring'
    default: return 'request'
  }
}
