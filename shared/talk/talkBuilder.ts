import type { LinkKind } from '../board/links.ts'
import { findComponent } from '../catalog/index.ts'
import type { TalkName } from './talkGroups.ts'
import { resolveName, type TalkBoardComponent, type TalkLane, type TalkNode } from './talkNames.ts'
import { ambiguousName, otherProblem, unknownName, type TalkPlace, type TalkProblem } from './talkProblems.ts'
import { nearestName } from './talkSuggest.ts'

export interface TalkLink {
  /** Keys of nodes. */
  from: string
  to: string
  kind: LinkKind
  /** Empty for none. */
  label: string
}

/** Puts together what a text names, each component and each link once. */
export interface TalkBuilder {
  /**
   * The node a name stands for; undefined, and a problem noted, when it stands for none. What is new goes to `lane`
   * unless its name says another.
   */
  node(name: TalkName, lane?: TalkLane): TalkNode | undefined
  /** A component of the board by its id. */
  nodeOnBoard(id: string): TalkNode | undefined
  link(link: TalkLink): void
  problem(code: Parameters<typeof otherProblem>[0], place: TalkPlace): void
  talk(): { nodes: TalkNode[]; links: TalkLink[]; problems: TalkProblem[] }
}

export function createTalkBuilder(board: readonly TalkBoardComponent[]): TalkBuilder {
  const known = board.map(nodeOnBoard)
  const nodes = new Set<TalkNode>()
  const links = new Map<string, TalkLink>()
  const problems: TalkProblem[] = []
  const place = (name: TalkName, lane?: TalkLane): TalkNode | undefined => {
    const resolved = placeName(name, lane, known)
    if ('problem' in resolved) problems.push(resolved.problem)
    else nodes.add(resolved.node)
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
    }),
  }
}

function nodeOnBoard({ id, title, kind, technology = '', lane }: TalkBoardComponent): TalkNode {
  return { key: id, kind, title: title || (findComponent(kind)?.title ?? ''), technology, lane, existingId: id }
}

function placeName(
  name: TalkName,
  lane: TalkLane | undefined,
  known: TalkNode[],
): { node: TalkNode } | { problem: TalkProblem } {
  const at: TalkPlace = { text: name.quoted ?? name.words, start: name.start, end: name.end }
  if (name.isOpen) return { problem: otherProblem('open-quote', at) }
  if (/<[-=~+!]/.test(name.words)) return { problem: otherProblem('backward-arrow', at) }
  if (at.text === '') return { problem: otherProblem('missing-name', { ...at, text: name.lane ?? at.text }) }
  const resolved = resolveName(name, known)
  switch (resolved.is) {
    case 'unknown':
      return {
        problem: unknownName(
          at,
          nearestName(
            at.text,
            known.map(({ title }) => title),
          ),
        ),
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
function withMore(node: TalkNode, lane: TalkName['lane'], technology = ''): TalkNode {
  node.lane ??= lane
  node.technology ||= technology
  return node
}

function addNew(node: Omit<TalkNode, 'key'>, known: TalkNode[]): TalkNode {
  const number = known.filter(({ existingId }) => existingId === undefined).length + 1
  const added = { key: `new:${number}`, ...node }
  known.push(added)
  return added
}
