import { parseAgenda, USUAL_AGENDA, type Agenda } from '../../shared/interview/agenda.ts'
import { AI_POLICIES, type AiPolicy } from '../../shared/interview/aiPolicy.ts'
import type { KitLayer } from '../../shared/kit/layers.ts'
import { BOARD_PURPOSES, HINTS, usualHints, type BoardPurpose, type Hints } from '../../shared/protocol/purpose.ts'
import { browserStorage, readJson, type StorageLike } from './browserStorage.ts'

const KEY = 'sevenstep.start'

/** What was chosen of a new board the last time. */
export interface StartChoices {
  use: BoardPurpose
  /** Undefined where it was as is usual for its use. */
  layer: KitLayer | undefined
  hints: Hints
  agenda: Agenda
  ai: AiPolicy
}

/** The last choices of this browser, or the usual ones; `layers` are those that there are. */
export function readStartChoices(
  layers: readonly KitLayer[], storage: StorageLike = browserStorage(),
): StartChoices {
  const stored = readJson(storage, KEY)
  const fields: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {}
  const { use: typed, layer, hints, agenda, ai } = fields
  const use = BOARD_PURPOSES.find((one) => one === typed) ?? 'interview'
  return {
    use,
    layer: layers.find((one) => one === layer),
    hints: HINTS.find((one) => one === hints) ?? usualHints(use),
    agenda: parseAgenda(agenda) ?? USUAL_AGENDA,
    ai: AI_POLICIES.find((one) => one === ai) ?? 'off',
  }
}

export function rememberStartChoices(choices: StartChoices, storage: StorageLike = browserStorage()): void {
  storage.setItem(KEY, JSON.stringify(choices))
}
