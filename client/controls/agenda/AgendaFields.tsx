import {
  AGENDA_KINDS, KIND_WORDS, partMinutes, ROUND_LENGTHS, roundMinutes, USUAL_AGENDA, type Agenda,
} from '../../../shared/interview/agenda.ts'
import { SelectField } from '../SelectField.tsx'
import { OwnMinutes } from './OwnMinutes.tsx'
import './AgendaFields.css'

export interface AgendaFieldsProps {
  agenda: Agenda
  onChoose: (agenda: Agenda) => void
  /** Whether a round can begin with what is seen here; steady, because it is heard as one types. */
  onWhole: (isWhole: boolean) => void
}

/** How long a round is and what has the most of it, or how many minutes each of its steps has. */
export function AgendaFields({ agenda, onChoose, onWhole }: AgendaFieldsProps) {
  const usual = agenda.kind === 'own' ? USUAL_AGENDA : agenda
  const chooseLength = (value: string): void => {
    const length = ROUND_LENGTHS.find((one) => String(one) === value)
    if (length !== undefined && usual.kind !== 'own') onChoose({ kind: usual.kind, length })
  }
  const chooseKind = (value: string): void => {
    if (value === 'own') return onChoose({ kind: 'own', minutes: partMinutes(agenda) })
    const kind = AGENDA_KINDS.find((one) => one === value)
    if (kind !== undefined && usual.kind !== 'own') onChoose({ kind, length: usual.length })
  }
  return (
    <div className="ss-agenda">
      <SelectField
        label="Length of the round" value={agenda.kind === 'own' ? 'own' : agenda.length} onChange={chooseLength}
      >
        {agenda.kind === 'own' && <option value="own">{roundMinutes(agenda)} min</option>}
        {ROUND_LENGTHS.map((length) => <option key={length} value={length}>{length} min</option>)}
      </SelectField>
      <SelectField label="Weight of the round" value={agenda.kind} onChange={chooseKind}>
        {AGENDA_KINDS.map((kind) => <option key={kind} value={kind}>{KIND_WORDS[kind]}</option>)}
        <option value="own">{KIND_WORDS.own}</option>
      </SelectField>
      {agenda.kind === 'own' && <OwnMinutes minutes={agenda.minutes} {...{ onChoose, onWhole }} />}
    </div>
  )
}
