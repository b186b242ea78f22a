import { readyText } from '../catalog/searchText.ts'
import type { TalkName } from './talkGroups.ts'
import { meaningOf, type Meaning } from './talkMeaning.ts'

export type TalkLane = 'online' | 'offline'

/** A component that is on the board already. */
export interface TalkBoardComponent {
  id: string
  /** Empty for the catalogue's title. */
  title: string
  kind: string
  technology?: string
  lane?: TalkLane
}

export interface TalkNode {
  /** What links call it: its id on the board, or `new:1`, `new:2` … */
  key: string
  /** Catalogue id; another only for a component on the board that this build does not know. */
  kind: string
  title: string
  /** Empty for none. On the board it may have had none yet: then it is what the text asks for, as with the lane. */
  technology: string
  lane?: TalkLane
  /** Set when it is on the board already. */
  existingId?: string
}

/** What a name stands for: one of the known nodes, a component to be placed, several known ones, or nothing. */
export type Resolved =
  | { is: 'known'; node: TalkNode; technology?: string }
  | { is: 'new'; node: Omit<TalkNode, 'key'> }
  | { is: 'ambiguous'; nodes: readonly TalkNode[] }
  | { is: 'unknown' }

export function resolveName(name: TalkName, known: readonly TalkNode[]): Resolved {
  const near = known.filter((node) => name.lane === undefined || node.lane === undefined || node.lane === name.lane)
  const title = name.quoted ?? name.words
  const titled = near.filter(
    (node) => isSame(node.title, title) || (name.lane !== undefined && isSame(node.title, `${title} ${name.lane}`)),
  )
  if (titled.length > 0) return oneOf(titled)
  const meaning = meaningOf(name.quoted === undefined || name.words !== '' ? name.words : name.quoted)
  if (meaning === undefined) return { is: 'unknown' }
  const wanted: Meaning = name.quoted === undefined ? meaning : { ...meaning, title: name.quoted, isOwnTitle: true }
  const meant = near.filter((node) => isMeant(node, wanted))
  if (meant.length > 0) return oneOf(preferTitled(meant, wanted.title), wanted.technology)
  return {
    is: 'new',
    node: { kind: wanted.entry.id, title: wanted.title, technology: wanted.technology, lane: name.lane },
  }
}

function oneOf(nodes: readonly TalkNode[], technology?: string): Resolved {
  const [node] = nodes
  return node !== undefined && nodes.length === 1 ? { is: 'known', node, technology } : { is: 'ambiguous', nodes }
}

function isMeant(node: TalkNode, { entry, title, technology, isOwnTitle }: Meaning): boolean {
  if (node.kind !== entry.id) return false
  if (isOwnTitle) return isSame(node.title, title)
  return technology === '' || node.technology === '' || isSame(node.technology, technology)
}

function preferTitled(nodes: readonly TalkNode[], title: string): readonly TalkNode[] {
  const titled = nodes.filter((node) => isSame(node.title, title))
  return titled.length > 0 ? titled : nodes
}

function isSame(a: string, b: string): boolean {
  const { letters } = readyText(a)
  return letters === '' ? a.trim() === b.trim() : letters === readyText(b).letters
}
