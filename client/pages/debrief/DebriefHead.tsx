import { useId } from 'react'
import type { Debrief, DebriefCopy } from '../../../shared/debrief/debrief.ts'
import { sayCopy } from '../../../shared/debrief/markdown.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { Logo } from '../../controls/Logo.tsx'
import { ThemeSwitch } from '../../controls/ThemeSwitch.tsx'
import { TakeAway } from '../../features/debrief/TakeAway.tsx'
import { Link } from '../../navigation/Link.tsx'
import { boardPath } from '../../navigation/route.ts'

export interface DebriefHeadProps {
  boardId: string
  boardKey: string
  debrief: Debrief
  records: readonly BoardRecord[]
  /** All of it has come. */
  isWhole: boolean
  /** Looks at the other copy; undefined for who has only one. */
  pick: ((copy: DebriefCopy) => void) | undefined
}

const COPIES: readonly DebriefCopy[] = ['host', 'candidate']
const COPY_WORDS: Readonly<Record<DebriefCopy, string>> = { host: 'Host’s copy', candidate: 'Candidate’s copy' }
const PRACTICE_WORDS: Readonly<Record<DebriefCopy, string>> = { host: 'Your copy', candidate: 'Copy for others' }

/** Whose copy of which board this is, and how it is taken away. */
export function DebriefHead({ boardId, boardKey, debrief, records, isWhole, pick }: DebriefHeadProps) {
  const { copy, isPractice, title, whose, state, made } = debrief
  return (
    <header className="ss-debrief-top">
      <div className="ss-debrief-bar-top">
        <Link href="/" className="ss-message-logo" aria-label="Sevenstep home"><Logo /></Link>
        <ThemeSwitch />
      </div>
      <h1 dir="auto">Debrief: {title}</h1>
      {whose !== '' && <p className="ss-debrief-whose" dir="auto">{whose}</p>}
      <p className="ss-debrief-facts">{state} <strong>{sayCopy(debrief)}</strong> Put together at {made}.</p>
      <div className="ss-debrief-row">
        {pick && <CopyChoice {...{ copy, pick }} words={isPractice ? PRACTICE_WORDS : COPY_WORDS} />}
        <TakeAway {...{ boardId, debrief, records, isWhole }} />
        <Link href={boardPath(boardId, boardKey)} className="ss-button ss-button-quiet ss-debrief-back">
          Open the board
        </Link>
      </div>
    </header>
  )
}

interface CopyChoiceProps {
  copy: DebriefCopy
  words: Readonly<Record<DebriefCopy, string>>
  pick: (copy: DebriefCopy) => void
}

function CopyChoice({ copy, words, pick }: CopyChoiceProps) {
  const name = useId()
  return (
    <fieldset className="ss-debrief-copies">
      <legend className="ss-hidden">Which copy is shown and taken away</legend>
      {COPIES.map((id) => (
        <label key={id}>
          <input type="radio" className="ss-hidden" name={name} checked={id === copy} onChange={() => pick(id)} />
          <span>{words[id]}</span>
        </label>
      ))}
    </fieldset>
  )
}
