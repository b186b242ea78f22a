import { sayEstimates, type Estimate } from '../../../shared/estimate/estimates.ts'
import { sayNumber } from '../../../shared/estimate/quantityText.ts'

/** Numbers with how they come about: every formula is computed here, from the ones above it. */
export function EstimateTable({ estimates }: { estimates: readonly Estimate[] }) {
  return (
    <table className="ss-guide-table">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">From</th>
          <th scope="col" className="ss-guide-figure">
            Result
          </th>
        </tr>
      </thead>
      <tbody>
        {sayEstimates(estimates).map(({ id, label, result, working }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className="ss-guide-working">{working || 'assumed'}</td>
            <td className="ss-guide-figure">{result}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What each stage of a request may take, and the sum. */
export function LatencyTable({ stages }: { stages: readonly { stage: string; ms: number; where: string }[] }) {
  const sum = stages.reduce((ms, stage) => ms + stage.ms, 0)
  return (
    <table className="ss-guide-table">
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Where</th>
          <th scope="col" className="ss-guide-figure">
            Budget
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stage, ms, where }) => (
          <tr key={stage}>
            <th scope="row">{stage}</th>
            <td>{where}</td>
            <td className="ss-guide-figure">{sayNumber(ms)} ms</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            All of it
          </th>
          <td className="ss-guide-figure">{sayNumber(sum)} ms</td>
        </tr>
      </tfoot>
    </table>
  )
}
