import { readyText } from '../catalog/searchText.ts'
import type { NamedNode } from '../placing/addition.ts'
import type { TalkName } from './talkGroups.ts'
import { meaningOf, type Meaning } from './talkMeaning.ts'

/** What a name stands for: one of the known nodes, a component to be placed, several known ones, or nothing. */
export type Resolved =
  | { is: 'known'; node: NamedNode; technology?: string }
  | { is: 'new'; node: Omit<NamedNode, 'key'> }
  | { is: 'ambiguous'; nodes: readonly NamedNode[] }
  | { is: 'unknown' }

export function resolveName(name: TalkName, known: readonly NamedNode[]): Resolved {
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

function oneOf(nodes: readonly NamedNode[], technology?: string): Resolved {
  const [node] = nodes
  return node !== undefined && nodes.length === 1 ? { is: 'known', node, technology } : { is: 'ambiguous', nodes }
}

function isMeant(node: NamedNode, { entry, title, technology, isOwnTitle }: Meaning): boolean {
  if (node.kind !== entry.id) return false
  if (isOwnTitle) return isSame(node.title, title)
  return technology === '' || node.technology === '' || isSame(node.technology, technology)
}

function preferTitled(nodes: readonly NamedNode[], title: string): readonly NamedNode[] {
  const titled = nodes.filter((node) => isSame(node.title, title))
  return titled.length > 0 ? titled : nodes
}

function isSame(a: string, b: string): boolean {
  const { letters } = readyText(a)
  return letters === '' ? a.trim() === b.trim() : letters === readyText(b).letters
}
