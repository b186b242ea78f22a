import { FACTS, factIn, type Fact, type FactName, type FactValue } from '../../shared/protocol/facts.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { BoardStore } from '../storage/port/storage.ts'

export interface FactParts {
  storage: BoardStore
  rooms: RoomRegistry
}

export interface FactWish {
  value: unknown
  /** The version that is to be replaced; undefined for any. */
  expected?: number | undefined
}

export type FactAnswer =
  /** It has this value now; a wish that changes nothing makes no version, and is not new. */
  | { type: 'set'; fact: Fact; isNew: boolean }
  /** Another version is there than was expected. */
  | { type: 'stale'; fact: Fact }
  /** It can have no such value. */
  | { type: 'unfit' }

/** What a fact of a board is now. Rejects when storage fails. */
export async function readFact<Name extends FactName>(
  storage: BoardStore, boardId: string, name: Name,
): Promise<Fact<FactValue<Name>>> {
  return factIn(name, await storage.readFact(boardId, name))
}

/** Whether a host has ended a board. Rejects when storage fails. */
export async function isEnded(storage: BoardStore, boardId: string): Promise<boolean> {
  return (await readFact(storage, boardId, 'ended')).value !== null
}

/**
 * Gives a fact of a board another value, which holds over a restart of the server, and tells those on the board who may
 * know it. Who may set it is the caller's to ask. Rejects when storage fails.
 */
export async function setFact(parts: FactParts, boardId: string, name: FactName, wish: FactWish): Promise<FactAnswer> {
  const { storage, rooms } = parts
  const value = FACTS[name].parse(wish.value)
  if (value === undefined || Buffer.byteLength(JSON.stringify(value)) > LIMITS.maxFactBytes) return { type: 'unfit' }
  const current = await readFact(storage, boardId, name)
  if (wish.expected !== undefined && wish.expected !== current.version) return { type: 'stale', fact: current }
  if (JSON.stringify(value) === JSON.stringify(current.value)) return { type: 'set', fact: current, isNew: false }
  const version = await storage.setFact(boardId, name, wish.expected, value)
  if (version === undefined) return { type: 'stale', fact: await readFact(storage, boardId, name) }
  const fact = { version, value }
  await rooms.setFact(boardId, name, fact)
  return { type: 'set', fact, isNew: true }
}

/** Others may change a fact at the same moment, and who comes second tries again. */
const TRIES = 8

/**
 * Changes a fact of a board as it is then, however many do so at once; stale when others came first each time, and
 * unfit when `change` gives nothing. Rejects when storage fails.
 */
export async function changeFact<Name extends FactName>(
  parts: FactParts, boardId: string, name: Name, change: (value: FactValue<Name>) => FactValue<Name> | undefined,
): Promise<FactAnswer> {
  let answer: FactAnswer = { type: 'unfit' }
  for (let tries = 0; tries < TRIES; tries++) {
    const { version, value } = await readFact(parts.storage, boardId, name)
    const next = change(value)
    if (next === undefined) return { type: 'unfit' }
    answer = await setFact(parts, boardId, name, { value: next, expected: version })
    if (answer.type !== 'stale') return answer
  }
  return answer
}
