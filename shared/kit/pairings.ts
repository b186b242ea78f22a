import { fieldsOf } from '../values/checks.ts'

/** What a host said of a part that somebody drew: whether it is one of the reference's. */
export interface Pairing {
  /** The part of the reference, by its id in the kit. */
  node: string
  /** The shape on the board. */
  part: string
  isSame: boolean
}

/** More than a host judges on one board; with ids as long as they may be they still are a fact. */
export const MOST_PAIRINGS = 60
const LONGEST_ID = 100

/** What was said before, and now something else of one pair; the oldest gives way when there are too many. */
export function withPairing(pairings: readonly Pairing[], next: Pairing): readonly Pairing[] {
  return [...withoutPairing(pairings, next), next].slice(-MOST_PAIRINGS)
}

export function withoutPairing(
  pairings: readonly Pairing[], { node, part }: Omit<Pairing, 'isSame'>,
): readonly Pairing[] {
  return pairings.filter((one) => one.node !== node || one.part !== part)
}

/** Undefined for what is no list of them; what of it is none is left out. */
export function parsePairings(value: unknown): readonly Pairing[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.slice(0, MOST_PAIRINGS).flatMap((one: unknown) => {
    const { node, part, isSame } = fieldsOf(one)
    return isId(node) && isId(part) && typeof isSame === 'boolean' ? [{ node, part, isSame }] : []
  })
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID
}
