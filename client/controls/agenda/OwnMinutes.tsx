import { useId, useLayoutEffect, useState, type FocusEvent } from 'react'
import { OWN_AGENDA, parseAgenda, ROUND_PARTS, type Agenda } from '../../../shared/interview/agenda.ts'
import '../TextField.css'

export interface OwnMinutesProps {
  minutes: readonly number[]
  onChoose: (agenda: Agenda) => void
  /** False as soon as what is typed is no round that could begin; true again when it is one, or is not there any more. */
  onWhole: (isWhole: boolean) => void
}

/** The minutes of each step of a round; told when one leaves them, because "1" comes before "12". */
export function OwnMinutes({ minutes, onChoose, onWhole }: OwnMinutesProps) {
  const id = useId()
  const [typed, setTyped] = useState(() => minutes.map(String))
  const [seen, setSeen] = useState(minutes.join())
  // Another host may change them, too.
  if (seen !== minutes.join()) {
    setSeen(minutes.join())
    setTyped(minutes.map(String))
  }
  const agenda = readMinutes(typed)
  const isWhole = agenda !== undefined
  useLayoutEffect(() => {
    if (isWhole) return undefined
    onWhole(false)
    return () => onWhole(true)
  }, [isWhole, onWhole])
  const tell = (): void => { if (isWhole) onChoose(agenda) }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) tell()
  }
  const total = typed.reduce((sum, one) => sum + (Number(one) || 0), 0)
  return (
    // It only hears that the focus leaves.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset className="ss-own-minutes" onBlur={leave} aria-describedby={id}>
      <legend className="ss-hidden">Minutes of each step</legend>
      {ROUND_PARTS.map(({ id: part, word }, at) => (
        <label key={part}>
          <span>{word}</span>
          <input
            type="text"
            className="ss-field-input"
            inputMode="numeric"
            maxLength={2}
            value={typed[at]}
            onFocus={(event) => event.currentTarget.select()}
            onChange={({ currentTarget }) => setTyped(typed.with(at, currentTarget.value.replace(/\D/g, '')))}
            onKeyDown={({ key }) => { if (key === 'Enter') tell() }}
          />
        </label>
      ))}
      <p id={id} role={isWhole ? undefined : 'alert'} className={isWhole ? '' : 'ss-own-wrong'}>
        {isWhole ? `${total} min in all` : WRONG}
      </p>
    </fieldset>
  )
}

const { maxPerPart, minSum, maxSum } = OWN_AGENDA
const WRONG = `A step has 0 to ${maxPerPart} min, and all of them together ${minSum} to ${maxSum}.`

function readMinutes(typed: readonly string[]): Agenda | undefined {
  const minutes = typed.map((one) => (one === '' ? Number.NaN : Number(one)))
  return parseAgenda({ kind: 'own', minutes })
}
