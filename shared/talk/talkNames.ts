import { readyText } from '../catalog/searchText.ts'
import { PLAIN_KIND } from '../board/plainComponent.ts'
import type { NamedNode } from '../placing/addition.ts'
import type { TalkName } from './talkGroups.ts'
import { meaningOf, type Meaning } from '../meaning/meaning.ts'
import { isCalled } from '../meaning/ownWords.ts'

/**
 * What a name stands for: one of the known nodes, a component to be placed (a plain one, where the
 * catalogue has no word for it), several known ones, or nothing.
 */
export type Resolved =
  | { is: 'known'; node: NamedNode; technology?: string }
  | { is: 'new' | 'plain'; node: Omit<NamedNode, 'key'> }
  | { is: 'ambiguous'; nodes: readonly NamedNode[] }
  | { is: 'nameless' }

/** More is a text and no name. */
const MOST_TITLE_LETTERS = 200

export function resolveName(name: TalkName, known: readonly NamedNode[]): Resolved {
  const near = known.filter((node) => name.lane === undefined || node.lane === undefined || node.lane === name.lane)
  const title = name.quoted ?? name.words
  const titled = near.filter(
    (node) => isSame(node.title, title) || (name.lane !== undefined && isSame(node.title, `${title} ${name.lane}`)),
  )
  if (titled.length > 0) return oneOf(titled)
  const meaning = meaningOf(name.quoted === undefined || name.words !== '' ? name.words : name.quoted)
  if (meaning === undefined) return plainOne(name)
  const wanted: Meaning = name.quoted === undefined ? meaning : { ...meaning, title: name.quoted, joins: 'same title' }
  const meant = near.filter((node) => isMeant(node, wanted))
  if (meant.length > 0) return oneOf(preferTitled(meant, wanted.title), wanted.technology)
  return {
    is: 'new',
    node: { kind: wanted.entry.id, title: wanted.title, technology: wanted.technology, lane: name.lane },
  }
}

/** What the catalogue has no word for keeps its own; brackets behind it tell the technology as elsewhere. */
function plainOne({ words, quoted, lane }: TalkName): Resolved {
  const [, base = words, technology = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(words) ?? []
  const title = (quoted ?? base).slice(0, MOST_TITLE_LETTERS)
  if (!/[\p{L}\p{N}]/u.test(title)) return { is: 'nameless' }
  return { is: 'plain', node: { kind: PLAIN_KIND, title, technology, lane } }
}

function oneOf(nodes: readonly NamedNode[], technology?: string): Resolved {
  const [node] = nodes
  return node !== undefined && nodes.length === 1 ? { is: 'known', node, technology } : { is: 'ambiguous', nodes }
}

function isMeant(node: NamedNode, { entry, title, technology, joins }: Meaning): boolean {
  if (node.kind !== entry.id) return false
  if (joins === 'same title') return isSame(node.title, title)
  if (technology !== '' && node.technology !== '' && !isSame(node.technology, technology)) return false
  const isBare = node.title === entry.title
  if (isCalled(node.title, title) || (isBare && technology !== '')) return true
  // Whoever has just called one thing so, and now says something else, means another.
  if (node.existingId === undefined) return technology !== '' && node.technology === technology
  return joins === 'kind' || isBare
}

function preferTitled(nodes: readonly NamedNode[], title: string): readonly NamedNode[] {
  const titled = nodes.filter((node) => isSame(node.title, title))
  return titled.length > 0 ? titled : nodes
}

function isSame(a: string, b: string): boolean {
  const { letters } = readyText(a)
  return letters === '' ? a.trim() === b.trim() : letters === readyText(b).letters
}
