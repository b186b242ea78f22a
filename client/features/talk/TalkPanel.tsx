import { isNew } from '../../../shared/placing/addition.ts'
import type { TalkProblem } from '../../../shared/talk/talkProblems.ts'
import type { ReadTalk } from '../../canvas/talk/readTalk.ts'
import { sayReadAs } from './readAs.ts'
import { TalkDrawing } from './TalkDrawing.tsx'

export interface TalkPanelProps {
  /** Undefined for a moment after the first sign of a talk was typed. */
  read: ReadTalk | undefined
  text: string
  onTakeSuggestion: (problem: TalkProblem) => void
}

/** What a talk line would draw, and what of it was not understood. */
export function TalkPanel({ read, text, onTakeSuggestion }: TalkPanelProps) {
  if (read === undefined) return null
  const { talk, plan } = read
  const problems = [...talk.problems, ...talk.hints]
  const hidden = problems.slice(MOST_PROBLEMS)
  const problemOf = (problem: TalkProblem) => (
    <Problem
      key={`${problem.code} ${problem.start}`}
      problem={problem}
      text={text}
      onTake={() => onTakeSuggestion(problem)}
    />
  )
  return (
    <>
      <div className="ss-talk-said" role="status">
        {problems.slice(0, MOST_PROBLEMS).map(problemOf)}
        {hidden.length > 0 && (
          <details>
            {/* A press leaves the keys where one types. */}
            <summary onMouseDown={(event) => event.preventDefault()}>
              And {hidden.length} more place{hidden.length === 1 ? '' : 's'}.
            </summary>
            {hidden.map(problemOf)}
          </details>
        )}
        <p className="ss-talk-sum">{summaryOf(read)}</p>
        <p className="ss-talk-sum">{sayReadAs(plan.cards.map(({ node }) => node))}</p>
        {plan.links.some(({ isClear }) => !isClear) && (
          <p className="ss-talk-problem">
            One of the links finds no clear way here; moving a card apart makes room for it.
          </p>
        )}
      </div>
      <TalkDrawing plan={plan} isWide={isWhole(text)} />
    </>
  )
}

/** A design rather than a line of one: then it is what one looks at. */
export function isWhole(text: string): boolean {
  return text.includes('\n')
}

const MOST_PROBLEMS = 3

function Problem({ problem, text, onTake }: { problem: TalkProblem; text: string; onTake: () => void }) {
  const line = text.slice(0, problem.start).split('\n').length
  return (
    <p className="ss-talk-problem" data-hint={problem.code === 'plain-name' || undefined}>
      {text.includes('\n') && <span className="ss-talk-line">Line {line}</span>}
      {problem.message}
      {problem.suggestion !== undefined && (
        <button type="button" tabIndex={-1} onClick={onTake}>
          <kbd>Tab</kbd> {problem.suggestion}
        </button>
      )}
    </p>
  )
}

/** "3 new, 1 on the board, 2 links, ONLINE lane" */
function summaryOf({ plan }: ReadTalk): string {
  const links = plan.links.filter(({ existingId }) => existingId === undefined).length
  const lanes = plan.lanes.filter(({ id }) => isNew(id)).map(({ plane }) => `${plane.toUpperCase()} lane`)
  const parts = [
    count(plan.cards.length, 'new component'),
    plan.reused.length === 0 ? '' : `${plan.reused.length} on the board already`,
    count(links, 'link'),
    ...lanes,
  ]
  return parts.filter(Boolean).join(' · ') || 'Nothing to draw yet'
}

function count(number: number, thing: string): string {
  return number === 0 ? '' : `${number} ${thing}${number === 1 ? '' : 's'}`
}
