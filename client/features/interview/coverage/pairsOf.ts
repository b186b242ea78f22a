import { definitionOf } from '../../../../shared/board/plainComponent.ts'
import type { Coverage } from '../../../../shared/kit/coverage.ts'
import type { Structure } from '../../../../shared/graph/boardGraph.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import type { Pairing } from '../../../../shared/kit/pairings.ts'

/** A drawn part and one of the reference's, in words. */
export interface Pair {
  node: string
  part: string
  /** What was drawn: its title, with its kind where that says something else. */
  drawn: string
  /** What the reference calls it. */
  title: string
  /** They are of different kinds. */
  isOther: boolean
}

export interface Pairs {
  /** Those of different kinds first, since they are what one wonders at. */
  taken: readonly Pair[]
  perhaps: readonly Pair[]
  refused: readonly Pair[]
}

/** What counts as what, without the kit's own cards, of which nobody wonders what they are. */
export function pairsOf(kit: Kit, coverage: Coverage, board: Structure, said: readonly Pairing[]): Pairs {
  const [nodes, parts] = [kit.architecture.nodes, board.parts].map((all) => new Map(all.map((one) => [one.id, one])))
  const pair = ([node, part]: readonly [string, string]): Pair[] => {
    const [own, drawn] = [nodes?.get(node), parts?.get(part)]
    if (own === undefined || drawn === undefined) return []
    const isOther = own.kind !== drawn.kind
    return [{ node, part, title: own.title, drawn: sayDrawn(drawn, isOther), isOther }]
  }
  const taken = [...coverage.match].filter(([node]) => !coverage.revealed.has(node)).flatMap(pair)
  return {
    taken: taken.toSorted((a, b) => Number(b.isOther) - Number(a.isOther)),
    perhaps: [...coverage.perhaps].flatMap(pair),
    refused: said.filter(({ isSame }) => !isSame).flatMap(({ node, part }) => pair([node, part])),
  }
}

function sayDrawn({ title, kind }: Structure['parts'][number], isOther: boolean): string {
  const name = definitionOf(kind)?.title ?? kind
  return isOther && name.toLowerCase() !== title.toLowerCase() ? `${title} (${name})` : title
}
