import { useState } from 'react'
import { MAX_ASKED_LENGTH, type BoardPurpose } from '../../../shared/protocol/purpose.ts'
import { SelectField } from '../../controls/SelectField.tsx'
import type { KitsState } from '../../features/gallery/useKits.ts'
import { StartBoardDialog } from '../../features/newBoard/StartBoardDialog.tsx'
import type { NewBoard, StartChoice } from '../../features/newBoard/useNewBoard.ts'

interface StartInterviewProps {
  making: NewBoard
  kits: KitsState
  /** What somebody came to make. */
  first: BoardPurpose
  onClose: () => void
}

/** A board for a round, about a case study that is chosen here, or about a question of one's own. */
export function StartInterview({ making, kits, first, onClose }: StartInterviewProps) {
  const [id, setId] = useState('')
  const [question, setQuestion] = useState('')
  const studies = kits.state === 'ready' ? kits.kits.filter(({ minutes }) => minutes !== undefined) : []
  const study = studies.find((kit) => kit.id === id)
  const begin = (choice: StartChoice): void => {
    onClose()
    if (study !== undefined) making.start({ from: 'kit', id: study.id, ...choice })
    else making.start({ from: 'blank', ...choice, ...(question.trim() !== '' && { question }) })
  }
  return (
    <StartBoardDialog
      title={study?.title ?? 'A board without a case study'}
      isStudy={study !== undefined}
      given={study?.given}
      minutes={study?.minutes}
      kitId={study?.deals === true ? study.id : undefined}
      first={first}
      onStart={begin}
      onClose={onClose}
    >
      {studies.length > 0 && (
        <SelectField label="Case study" value={id} onChange={setId}>
          <option value="">Without a case study</option>
          {studies.map((kit) => <option key={kit.id} value={kit.id}>{kit.title}</option>)}
        </SelectField>
      )}
      {study === undefined && (
        <label className="ss-start-question">
          Your question, for the board to open with
          <textarea
            value={question} maxLength={MAX_ASKED_LENGTH} placeholder="Design a feed that …"
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
        </label>
      )}
    </StartBoardDialog>
  )
}
