import type { Kit } from '../../../shared/kit/kit.ts'

const LEVELS = { mid: 'Mid level', senior: 'Senior', staff: 'Staff' } as const

/** What candidates ask, and what to answer. */
export function KitAnswers({ kit }: { kit: Kit }) {
  return (
    <dl className="ss-talk">
      {kit.steps.clarify.questions.map(({ ask, assume }) => (
        <div key={ask}>
          <dt>{ask}</dt>
          <dd>{assume}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What to ask further on, by level, and what a good answer holds. */
export function KitProbes({ kit }: { kit: Kit }) {
  return (
    <>
      {Object.entries(LEVELS).map(([level, title]) => (
        <section key={level}>
          <h4>{title}</h4>
          <dl className="ss-talk">
            {kit.steps.probes.filter((probe) => probe.level === level).map(({ ask, lookFor }) => (
              <div key={ask}>
                <dt>{ask}</dt>
                <dd>{lookFor}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
