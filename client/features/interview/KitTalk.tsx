import type { ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { Kit } from '../../../shared/kit/kit.ts'
import { hostLaneOf } from '../../canvas/hostLane/editorHostLane.ts'
import { probeLevels } from './caseOrder.ts'
import { ProbeActs } from './ProbeActs.tsx'

const LEVELS = { mid: 'Mid level', senior: 'Senior', staff: 'Staff' } as const

interface TalkProps {
  cards: readonly { ask: string; answer: string; mark?: ReactNode }[]
  /** For who practises: an answer is behind its question until it is asked for. */
  isTurned: boolean
}

function Talk({ cards, isTurned }: TalkProps) {
  if (!isTurned) {
    return (
      <dl className="ss-talk">
        {cards.map(({ ask, answer, mark }) => <div key={ask}><dt>{ask}</dt><dd>{answer}</dd>{mark}</div>)}
      </dl>
    )
  }
  return cards.map(({ ask, answer }) => (
    <details key={ask} className="ss-turn-card">
      <summary>{ask}</summary>
      <p>{answer}</p>
    </details>
  ))
}

/** What candidates ask, and what to answer. */
export function KitAnswers({ kit, isTurned }: { kit: Kit; isTurned: boolean }) {
  const cards = kit.steps.clarify.questions.map(({ ask, assume }) => ({ ask, answer: assume }))
  return <Talk isTurned={isTurned} cards={cards} />
}

/** What to ask further on, by level, the candidate’s own first, and what a good answer holds. */
export function KitProbes({ kit, isTurned, editor }: { kit: Kit; isTurned: boolean; editor: Editor }) {
  const chosen = useValue('level', () => hostLaneOf(editor)?.sheet.level, [editor])
  return (
    <>
      {probeLevels(chosen).map((level) => (
        <section key={level}>
          <h4>{LEVELS[level]}</h4>
          <Talk
            isTurned={isTurned}
            cards={kit.steps.probes
              .filter((probe) => probe.level === level)
              .map(({ ask, lookFor: answer }) => ({ ask, answer, mark: <ProbeActs editor={editor} question={ask} /> }))}
          />
        </section>
      ))}
    </>
  )
}
