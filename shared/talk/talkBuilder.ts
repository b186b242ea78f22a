import type { BoardGraph } from '../graph/boardGraph.ts'
import { isFlowPlane, newNodeKey, type Addition, type FlowPlane, type NamedNode } from '../placing/addition.ts'
import type { LinkToRoute } from '../routing/route.ts'
import type { TalkName } from './talkGroups.ts'
import { resolveName } from './talkNames.ts'
import { ambiguousName, otherProblem, plainName, type TalkPlace, type TalkProblem } from './talkProblems.ts'
import { nearestName } from './talkSuggest.ts'

/** A board as far as a text can name it. */
export type NamedBoard = Pick<BoardGraph, 'parts' | 'lanes'>

/** Puts together what a text names, each component and each link once. */
export interface TalkBuilder {
  /**
   * The node a name stands for; undefined, and a problem noted, when it stands for none. What is new goes to `lane`
   * unless its name says another.
   */
  node(name: TalkName, lane?: FlowPlane): NamedNode | undefined
  /** A component of the board by its id. */
  nodeOnBoard(id: string): NamedNode | undefined
  link(link: LinkToRoute): void
  problem(code: Parameters<typeof otherProblem>[0], place: TalkPlace): void
  talk(): Pick<Addition, 'nodes' | 'links'> & { problems: TalkProblem[]; hints: TalkProblem[] }
}

export function createTalkBuilder(board: NamedBoard): TalkBuilder {
  const known = nodesOnBoard(board)
  const nodes = new Set<NamedNode>()
  const links = new Map<string, LinkToRoute>()
  const problems: TalkProblem[] = []
  const hints: TalkProblem[] = []
  const place = (name: TalkName, lane?: FlowPlane): NamedNode | undefined => {
    const resolved = placeName(name, lane, known)
    if ('problem' in resolved) problems.push(resolved.problem)
    else nodes.add(resolved.node)
    if ('hint' in resolved) hints.push(resolved.hint)
    return 'node' in resolved ? resolved.node : undefined
  }
  return {
    node: place,
    nodeOnBoard: (id) => {
      const found = known.find(({ existingId }) => existingId === id)
      if (found !== undefined) nodes.add(found)
      return found
    },
    link: (link) => {
      const key = `${link.from} ${link.to} ${link.kind}`
      // Said twice it is one link, and a label once given stays.
      links.set(key, { ...link, label: link.label || links.get(key)?.label || '' })
    },
    problem: (code, at) => {
      const isKnown = problems.some((problem) => problem.code === code && problem.start === at.start)
      if (!isKnown) problems.push(otherProblem(code, at))
    },
    talk: () => ({
      nodes: [...nodes],
      links: [...links.values()],
      problems: problems.toSorted((a, b) => a.start - b.start),
      hints,
    }),
  }
}

function nodesOnBoard({ parts, lanes }: NamedBoard): NamedNode[] {
  return parts.map(({ id, kind, title, technology, lane }) => {
    const plane = lanes.find((one) => one.id === lane)?.plane
    return { key: id, kind, title, technology, ...(isFlowPlane(plane) && { lane: plane }), existingId: id }
  })
}

function placeName(
  name: TalkName,
  lane: FlowPlane | undefined,
  known: NamedNode[],
): { node: NamedNode } | { node: NamedNode; hint: TalkProblem } | { problem: TalkProblem } {
  const at: TalkPlace = { text: name.quoted ?? name.words, start: name.start, end: name.end }
  if (name.isOpen) return { problem: otherProblem('open-quote', at) }
  if (name.words.includes('<=')) return { problem: otherProblem('backward-arrow', at) }
  if (at.text === '') return { problem: otherProblem('missing-name', { ...at, text: name.lane ?? at.text }) }
  const resolved = resolveName(name, known)
  switch (resolved.is) {
    case 'nameless':
      return { problem: otherProblem('no-name', at) }
    case 'plain': {
      const titles = known.map(({ title }) => title)
      const node = addNew({ ...resolved.node, lane: resolved.node.lane ?? lane }, known)
      return { node, hint: plainName(at, nearestName(at.text, titles)) }
    }
    case 'ambiguous':
      return {
        problem: ambiguousName(
          at,
          resolved.nodes.map(({ title }) => title),
        ),
      }
    case 'known':
      return { node: withMore(resolved.node, name.lane, resolved.technology) }
    case 'new':
      return { node: addNew({ ...resolved.node, lane: resolved.node.lane ?? lane }, known) }
  }
}

/** What is told only at the second mention counts, too. */
function withMore(node: NamedNode, lane: FlowPlane | undefined, technology = ''): NamedNode {
  node.lane ??= lane
  node.technology ||= technology
  return node
}

function addNew(node: Omit<NamedNode, 'key'>, known: NamedNode[]): NamedNode {
  const number = known.filter(({ existingId }) => existingId === undefined).length + 1
  const added = { key: newNodeKey(number), ...node }
  known.push(added)
  return added
}
