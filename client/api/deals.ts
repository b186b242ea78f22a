import type { Dealt } from '../../shared/kit/deal/form.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isListOf, isText } from './fields.ts'
import { isCaseStudy, readKit, type ReadKit } from './kits.ts'

/** A look at a case study as a seed deals it, before a board is made. */
export interface DealLook {
  /** With the numbers that were dealt, wherever they are said. */
  kit: ReadKit
  dealt: Dealt
}

/**
 * @param seed as somebody typed it; the server draws one when it is undefined
 */
export function getDeal(
  kitId: string, seed: string | undefined, key?: string, send?: Ask<unknown>['send'],
): Promise<Answer<DealLook>> {
  const query = seed === undefined ? '' : `?seed=${encodeURIComponent(seed)}`
  return ask({ path: `/api/kits/${encodeURIComponent(kitId)}/deal${query}`, key, read: readLook, send })
}

function readLook(body: unknown): DealLook | undefined {
  const { kit, dealt } = fieldsOf(body)
  const [read, said] = [readKit(kit), readDealt(dealt)]
  return read && isCaseStudy(read) && said ? { kit: read, dealt: said } : undefined
}

export function readDealt(value: unknown): Dealt | undefined {
  const { seed, numbers, constraint } = fieldsOf(value)
  return isText(seed) && isText(constraint) && isListOf(numbers, isNumber) ? (value as Dealt) : undefined
}

function isNumber(value: unknown): value is Dealt['numbers'][number] {
  const { label, value: said, usual } = fieldsOf(value)
  return isText(label) && isText(said) && isText(usual)
}
