import type { Compared, Comparison } from '../../../shared/hostLane/blind.ts'
import type { DimensionScore, Verdict } from '../../../shared/hostLane/sheet.ts'

export interface ComparedSheetsProps {
  comparison: Comparison
  mine: Verdict
  theirs: Verdict
}

/** Two sheets side by side: how far they agree, where they differ most, and what each said. */
export function ComparedSheets({ comparison, mine, theirs }: ComparedSheetsProps) {
  const { rows, agreement: { count, exact, withinOne, kappa }, mostApart } = comparison
  return (
    <div className="ss-compared">
      <p>
        Equal in {exact} of {count}, within one in {withinOne}. Weighted kappa{' '}
        <span title={SAY_KAPPA}>{kappa === undefined ? 'cannot be told' : kappa.toFixed(2)}</span>.
      </p>
      {mostApart.length > 0 && <p>Furthest apart: {mostApart.map(({ title }) => title).join(', ')}.</p>}
      <table>
        <caption className="ss-hidden">Scores side by side</caption>
        <thead>
          <tr><th scope="col">Dimension</th><th scope="col">You</th><th scope="col">{theirs.name}</th></tr>
        </thead>
        <tbody>
          {rows.map((row) => <ComparedRow key={row.id} row={row} other={theirs.name} />)}
          <tr>
            <th scope="row">Decision</th>
            <td>{sayDecision(mine)}</td>
            <td>{sayDecision(theirs)}</td>
          </tr>
        </tbody>
      </table>
      {theirs.sentence !== '' && <p className="ss-said">{theirs.name}: {theirs.sentence}</p>}
    </div>
  )
}

const SAY_KAPPA = 'Cohen’s kappa with quadratic weights: 1 is full agreement, 0 as much as by chance'

function ComparedRow({ row, other }: { row: Compared; other: string }) {
  const { title, mine, theirs, apart } = row
  return (
    <tr data-apart={apart}>
      <th scope="row" aria-label={title}>
        <details>
          <summary>{title}</summary>
          <p>You: {mine.reason || 'no reason'}</p>
          <p>{other}: {theirs.reason || 'no reason'}</p>
        </details>
      </th>
      <td>{sayScore(mine)}</td>
      <td>{sayScore(theirs)}{apart !== undefined && apart >= 2 && <span className="ss-apart"> {apart} apart</span>}</td>
    </tr>
  )
}

function sayScore({ score, amended }: DimensionScore): string {
  if (score === undefined) return '–'
  return amended?.was === undefined || amended.was === score ? String(score) : `${score} (was ${amended.was})`
}

function sayDecision({ decision, amended }: Verdict): string {
  if (decision === undefined) return '–'
  return amended?.was === undefined || amended.was === decision ? decision : `${decision} (was ${amended.was})`
}
