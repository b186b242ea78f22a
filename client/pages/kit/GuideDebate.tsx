import type { Kit } from '../../../shared/kit/kit.ts'

export function TradeOffs({ tradeoffs }: { tradeoffs: Kit['steps']['tradeoffs'] }) {
  return tradeoffs.map(({ question, a, whenA, b, whenB }) => (
    <div key={question} className="ss-guide-tradeoff">
      <h3>{question}</h3>
      <dl>
        <div><dt>{a}</dt><dd>{whenA}</dd></div>
        <div><dt>{b}</dt><dd>{whenB}</dd></div>
      </dl>
    </div>
  ))
}

const LEVELS = [['mid', 'Mid level'], ['senior', 'Senior'], ['staff', 'Staff']] as const

/** Folded, because who practises should meet them in the interview. */
export function Probes({ probes }: { probes: Kit['steps']['probes'] }) {
  return (
    <>
      <p className="ss-guide-for">
        For interviewers: what to ask when the design stands, and what a good answer holds.
      </p>
      {LEVELS.map(([level, title]) => {
        const own = probes.filter((probe) => probe.level === level)
        if (own.length === 0) return null
        return (
          <details key={level} className="ss-guide-probes">
            <summary>
              {title}{' '}
              <span>
                {own.length} {own.length === 1 ? 'question' : 'questions'}
              </span>
            </summary>
            <dl className="ss-guide-talk">
              {own.map(({ ask, lookFor }) => (
                <div key={ask}>
                  <dt>{ask}</dt>
                  <dd>{lookFor}</dd>
                </div>
              ))}
            </dl>
          </details>
        )
      })}
    </>
  )
}
