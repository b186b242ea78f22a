import { STEPS } from '../../../shared/kit/steps.ts'

/** The guide's chapters, to jump to. */
export function KitContents() {
  return (
    <nav className="ss-guide-contents" aria-label="Contents">
      <ol>
        {STEPS.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}
      </ol>
      <ul>
        <li><a href="#tradeoffs">Trade-offs</a></li>
        <li><a href="#probes">Questions to probe with</a></li>
      </ul>
    </nav>
  )
}
