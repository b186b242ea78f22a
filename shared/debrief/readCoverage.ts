import type { WholeStructure } from '../graph/plainParts.ts'
import { coverageOf, sayCoverage, sayMissingLink, uncountedParts } from '../kit/coverage.ts'
import type { Kit } from '../kit/kit.ts'
import type { Pairing } from '../kit/pairings.ts'
import type { DebriefCoverage } from './debrief.ts'

/** How much of the reference is on the board, as the host's panel counts it. */
export function readCoverage(kit: Kit, board: WholeStructure, pairings: readonly Pairing[]): DebriefCoverage {
  const coverage = coverageOf(kit, board, pairings)
  const confirmed = new Set(pairings.filter(({ isSame }) => isSame).map(({ node }) => node))
  const titles = new Map(board.parts.map(({ id, title }) => [id, title]))
  const found = kit.architecture.nodes.filter(({ id }) => coverage.match.has(id))
  const drawn = found.filter(({ id }) => !coverage.revealed.has(id)).map(({ id, title }) => {
    const own = titles.get(coverage.match.get(id) ?? '') ?? title
    if (own.toLowerCase() === title.toLowerCase()) return title
    // Whoever reads it later cannot look at the board and say otherwise.
    return `${title}, drawn as “${own}”${confirmed.has(id) ? '' : ' (a guess by its kind and links)'}`
  })
  return {
    said: sayCoverage(kit, coverage),
    drawn,
    revealed: found.filter(({ id }) => coverage.revealed.has(id)).map(({ title }) => title),
    unrecognised: uncountedParts(kit, coverage, board).map(({ title }) => title),
    missing: coverage.missingParts.map(({ title }) => title),
    missingLinks: coverage.missingLinks.map((link) => sayMissingLink(link, coverage, board)),
  }
}
