import { CURVEBALL_LIMITS, type PlayedCard } from '../interview/curveballs.ts'
import { LIMITS } from './limits.ts'
import { printable } from './shortText.ts'
import { fieldsOf, isTimeMs } from '../values/checks.ts'

/** What the catalogue and cards have for names; those of a later build, too. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The cards that were played, in what came from outside; undefined for anything that is none. */
export function parsePlayed(value: unknown): readonly PlayedCard[] | undefined {
  if (!Array.isArray(value) || value.length > CURVEBALL_LIMITS.played) return undefined
  const played = Array.from(value as readonly unknown[], parseCard)
  return played.every((card) => card !== undefined) ? played : undefined
}

function parseCard(value: unknown): PlayedCard | undefined {
  const { id, title, says, traits, kinds, by, fromMs, untilMs, isCutShort, pausedMs, stoodMs } = fieldsOf(value)
  if (!isName(id) || !areNames(traits) || !areNames(kinds)) return undefined
  if (traits.length + kinds.length > CURVEBALL_LIMITS.touches) return undefined
  if (typeof title !== 'string' || typeof says !== 'string' || typeof by !== 'string') return undefined
  if (!isTimeMs(fromMs) || !isTimeMs(untilMs) || fromMs > untilMs || typeof isCutShort !== 'boolean') return undefined
  if (!isTimeOrNone(pausedMs) || !isTimeOrNone(stoodMs)) return undefined
  return {
    id, title: printable(title, CURVEBALL_LIMITS.title), says: printable(says, CURVEBALL_LIMITS.says),
    traits: [...traits], kinds: [...kinds], by: printable(by, LIMITS.maxNameLength), fromMs, untilMs, isCutShort,
    ...(pausedMs !== undefined && { pausedMs }), ...(stoodMs !== undefined && { stoodMs }),
  }
}

function isTimeOrNone(value: unknown): value is number | undefined {
  return value === undefined || isTimeMs(value)
}

function areNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && Array.from(value as readonly unknown[]).every(isName)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= CURVEBALL_LIMITS.id && NAME.test(value)
}
