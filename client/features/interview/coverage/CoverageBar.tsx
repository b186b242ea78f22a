import { coverageCounts, sayCoverage, type Coverage } from '../../../../shared/kit/coverage.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'

/** How much of the reference was drawn, and how much of it was given away: two lengths of one bar. */
export function CoverageBar({ kit, coverage }: { kit: Kit; coverage: Coverage }) {
  const { drawn, revealed } = coverageCounts(coverage)
  const share = (count: number) => `${(100 * count) / Math.max(kit.architecture.nodes.length, 1)}%`
  return (
    <div className="ss-coverage-bar" role="img" aria-label={sayCoverage(kit, coverage)}>
      <span style={{ width: share(drawn) }} />
      <span className="ss-coverage-revealed" style={{ width: share(revealed) }} />
    </div>
  )
}
