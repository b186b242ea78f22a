import { useId, type ReactNode } from 'react'
import { AI_POLICIES, AI_WORDS, type AiPolicy } from '../../../shared/interview/aiPolicy.ts'
import type { KitPath } from '../../../shared/kit/kit.ts'
import type { KitLayer } from '../../../shared/kit/layers.ts'
import { BOARD_PURPOSES, HINTS, type BoardPurpose, type Hints } from '../../../shared/protocol/purpose.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { AgendaFields } from '../../controls/agenda/AgendaFields.tsx'
import { HINT_WORDS } from '../../api/hintWords.ts'
import { layerWords, START_WAYS } from '../../controls/startWays.ts'
import { DealChoice } from './DealChoice.tsx'
import { LookUpNote } from './LookUpNote.tsx'
import type { StartChoice } from './useNewBoard.ts'
import { useSeedChoice } from './useSeedChoice.ts'
import { useStartChoices } from './useStartChoices.ts'
import './StartBoardDialog.css'

export interface StartBoardDialogProps {
  title: string
  /** It starts from a case study, of which a part may be kept back. */
  isStudy: boolean
  given?: KitPath
  /** How long the case study takes. */
  minutes?: number | undefined
  /** The server keeps what is in it from others. */
  kept?: boolean
  /** The case study whose numbers can be dealt anew. */
  kitId?: string | undefined
  /** What somebody came to make; as the last time without. */
  first?: BoardPurpose
  onStart: (choice: StartChoice) => void
  onClose: () => void
  /** What else is chosen first. */
  children?: ReactNode
}

/** What a new board is for, how much of its case study is there at first, how much it hints at, and the round's rules. */
export function StartBoardDialog(props: StartBoardDialogProps) {
  const { title, isStudy, given, minutes, kept = false, kitId, first, onStart, onClose, children } = props
  const choosing = useStartChoices(first, minutes)
  const { use, layer, hints } = choosing
  const numbers = useSeedChoice(kitId)
  const start = (): void => {
    const seed = numbers.take()
    if (seed !== undefined) onStart({ ...choosing.take(), ...(isStudy && { layer }), ...seed })
  }
  const actions = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button look="primary" disabled={!choosing.isWhole} onClick={start}>Make the board</Button>
    </>
  )
  return (
    <Dialog title={title} onClose={onClose} actions={actions}>
      {children}
      <Uses use={use} isStudy={isStudy} onChoose={choosing.chooseUse} />
      {isStudy && use === 'interview' && <LookUpNote isKept={kept} />}
      {isStudy && START_WAYS[use].layers.length > 1 && (
        <Layers layers={START_WAYS[use].layers} layer={layer} given={given} onChoose={choosing.chooseLayer} />
      )}
      {kitId !== undefined && <DealChoice key={kitId} kitId={kitId} choice={numbers} />}
      {use !== 'board' && <HintChoice hints={hints} onChoose={choosing.chooseHints} />}
      {use !== 'board' && (
        <fieldset className="ss-start ss-start-round">
          <legend>Round</legend>
          <AgendaFields agenda={choosing.agenda} onChoose={choosing.chooseAgenda} onWhole={choosing.setWhole} />
        </fieldset>
      )}
      {use === 'interview' && <AiChoice ai={choosing.ai} onChoose={choosing.chooseAi} />}
    </Dialog>
  )
}

interface UsesProps {
  use: BoardPurpose
  isStudy: boolean
  onChoose: (use: BoardPurpose) => void
}

function Uses({ use, isStudy, onChoose }: UsesProps) {
  const name = useId()
  return (
    <fieldset className="ss-start">
      <legend>What is this board for?</legend>
      {BOARD_PURPOSES.map((one) => (
        <label key={one} className="ss-start-way">
          <input
            type="radio" name={name} checked={one === use} onChange={() => onChoose(one)}
            data-autofocus={one === use ? true : undefined}
          />
          <span className="ss-start-title">{START_WAYS[one].title}</span>
          <span className="ss-start-say">{isStudy ? START_WAYS[one].say : START_WAYS[one].sayBlank}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface LayersProps {
  layers: readonly KitLayer[]
  layer: KitLayer
  given: KitPath | undefined
  onChoose: (layer: KitLayer) => void
}

function Layers({ layers, layer, given, onChoose }: LayersProps) {
  const name = useId()
  return (
    <fieldset className="ss-start ss-start-layers">
      <legend>On the board at first</legend>
      {layers.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === layer} onChange={() => onChoose(one)} />
          {layerWords(one, given).start}
        </label>
      ))}
    </fieldset>
  )
}

function HintChoice({ hints, onChoose }: { hints: Hints; onChoose: (hints: Hints) => void }) {
  const name = useId()
  return (
    <fieldset className="ss-start ss-start-hints">
      <legend>Hints while drawing</legend>
      {HINTS.map((one) => (
        <label key={one} title={HINT_WORDS[one].say}>
          <input type="radio" name={name} checked={one === hints} onChange={() => onChoose(one)} />
          {HINT_WORDS[one].title}
        </label>
      ))}
      <p>{HINT_WORDS[hints].say}</p>
    </fieldset>
  )
}

/** What everybody on the board will read of AI helpers; a host may change it there. */
function AiChoice({ ai, onChoose }: { ai: AiPolicy; onChoose: (ai: AiPolicy) => void }) {
  const name = useId()
  return (
    <fieldset className="ss-start ss-start-hints">
      <legend>AI helpers</legend>
      {AI_POLICIES.map((one) => (
        <label key={one} title={AI_WORDS[one].say}>
          <input type="radio" name={name} checked={one === ai} onChange={() => onChoose(one)} />
          {AI_WORDS[one].title}
        </label>
      ))}
      <p>{AI_WORDS[ai].say}</p>
    </fieldset>
  )
}
