import { useState } from 'react'
import { agendaFor, type Agenda } from '../../../shared/interview/agenda.ts'
import type { AiPolicy } from '../../../shared/interview/aiPolicy.ts'
import { KIT_LAYERS, type KitLayer } from '../../../shared/kit/layers.ts'
import { usualHints, type BoardPurpose, type Hints } from '../../../shared/protocol/purpose.ts'
import { START_WAYS } from '../../controls/startWays.ts'
import { readStartChoices, rememberStartChoices } from '../../memory/startChoices.ts'
import type { StartChoice } from './useNewBoard.ts'

export interface StartChoosing {
  use: BoardPurpose
  layer: KitLayer
  hints: Hints
  /** As long as the case study asks for, with the weight of the last round, until it is chosen. */
  agenda: Agenda
  ai: AiPolicy
  /** False while the minutes that are typed are none that a round can have. */
  isWhole: boolean
  chooseUse: (use: BoardPurpose) => void
  chooseLayer: (layer: KitLayer) => void
  chooseHints: (hints: Hints) => void
  chooseAgenda: (agenda: Agenda) => void
  setWhole: (isWhole: boolean) => void
  chooseAi: (ai: AiPolicy) => void
  /** What is chosen, remembered for the next board. */
  take: () => Pick<StartChoice, 'use' | 'hints' | 'agenda' | 'ai'>
}

/**
 * The choices of a new board; they begin as this browser made them last. `first` is what it was come for, and `minutes`
 * how long the case study takes.
 */
export function useStartChoices(first: BoardPurpose | undefined, minutes: number | undefined): StartChoosing {
  const [last] = useState(() => readStartChoices(KIT_LAYERS))
  const [use, setUse] = useState(first ?? last.use)
  const [layer, setLayer] = useState(() => fittingLayer(use, last.layer))
  const [hints, chooseHints] = useState(use === last.use ? last.hints : usualHints(use))
  const [chosen, chooseAgenda] = useState<Agenda>()
  const agenda = chosen ?? (minutes === undefined ? last.agenda : agendaFor(minutes, last.agenda))
  const [isWhole, setWhole] = useState(true)
  const [ai, chooseAi] = useState(last.ai)
  const chooseUse = (next: BoardPurpose): void => {
    setUse(next)
    chooseHints(usualHints(next))
    setLayer(fittingLayer(next, layer))
  }
  const take = (): Pick<StartChoice, 'use' | 'hints' | 'agenda' | 'ai'> => {
    // What a case study takes is its own, and no choice for the next one.
    rememberStartChoices({ use, layer, hints, agenda: chosen ?? last.agenda, ai })
    return { use, hints, ...(use !== 'board' && { agenda }), ...(use === 'interview' && { ai }) }
  }
  return {
    use, layer, hints, agenda, ai, isWhole,
    chooseUse, chooseLayer: setLayer, chooseHints, chooseAgenda, setWhole, chooseAi, take,
  }
}

function fittingLayer(use: BoardPurpose, layer: KitLayer | undefined): KitLayer {
  const { layer: usual, layers } = START_WAYS[use]
  return layer !== undefined && layers.includes(layer) ? layer : usual
}
