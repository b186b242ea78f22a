import type { Dealt } from '../../../shared/kit/deal/form.ts'
import './DealtNumbers.css'

/** What a seed dealt: each number beside the one that the case usually has, and the constraint. */
export function DealtNumbers({ dealt: { numbers, constraint } }: { dealt: Dealt }) {
  return (
    <dl className="ss-dealt">
      {numbers.map(({ label, value, usual }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value} <span className="ss-dealt-usual">usually {usual}</span></dd>
        </div>
      ))}
      <div>
        <dt>Constraint</dt>
        <dd>{constraint}</dd>
      </div>
    </dl>
  )
}
