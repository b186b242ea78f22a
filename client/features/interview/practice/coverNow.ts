import { graphOf } from '../../../../shared/graph/graphOf.ts'
import { wholeStructureOf } from '../../../../shared/graph/plainParts.ts'
import type { CoverageSample } from '../../../../shared/interview/practiceRun.ts'
import { coverageCounts, coverageOf } from '../../../../shared/kit/coverage.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import { asBoardRecord } from '../../../sync/asBoardRecord.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'

/** How much of a reference is on a board, as its debrief counts it: a copy beside the drawing is revealed, too. */
export function coverNow(
  { store, facts }: Pick<OpenBoard, 'store' | 'facts'>, kit: Kit,
): Omit<CoverageSample, 'minute'> {
  const structure = wholeStructureOf(graphOf(store.allRecords().map(asBoardRecord)))
  return coverageCounts(coverageOf(kit, structure, facts.get('pairings').get()))
}
