import { readyText } from '../catalog/searchText.ts'
import type { Structure } from '../graph/boardGraph.ts'

type Part = Structure['parts'][number]

/** The parts of a reference that are called as a part of a board is, by the latter's id; none is left out. */
export type Namesakes = ReadonlyMap<string, readonly Part[]>

/** Titles are one but for case, spaces, hyphens and the s of a plural. */
export function namesakesOf(reference: Structure, board: Structure): Namesakes {
  const byName = new Map<string, Part[]>()
  for (const part of reference.parts) {
    for (const name of namesOf(part.title)) byName.set(name, [...(byName.get(name) ?? []), part])
  }
  return new Map(board.parts.flatMap(({ id, title }) => {
    const found = new Set([...namesOf(title)].flatMap((name) => byName.get(name) ?? []))
    return found.size === 0 ? [] : [[id, [...found]]]
  }))
}

/** "News-feeds" is "newsfeeds", and "newfeed" as "news feed" is. */
function namesOf(title: string): ReadonlySet<string> {
  const { letters, words } = readyText(title)
  return new Set([letters, words.map((word) => word.replace(/(?<=..)s$/, '')).join('')].filter((name) => name !== ''))
}
