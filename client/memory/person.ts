import { isToken } from '../../shared/protocol/ids.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { readJson, type StorageLike } from './browserStorage.ts'
import { ADJECTIVES, ANIMALS, PERSON_COLORS } from './personWords.ts'

/** Whoever uses this browser: what peers see next to a cursor. */
export interface Person {
  /** Random and stored, so that a reload is the same person. */
  id: string
  name: string
  color: string
}

/** Chance as a parameter, because tests need to know who they get. */
export interface Dice {
  token: () => string
  /** A whole number from 0 to below `count`. */
  below: (count: number) => number
}

export const PERSON_KEY = 'sevenstep.person'
const FORMER_KEY = 'sevenstep.person.former'
const MOST_FORMER = 8

/** The stored person, or a new one with a friendly name. */
export function readPerson(storage: StorageLike, dice: Dice): Person {
  const stored = readJson(storage, PERSON_KEY)
  if (isPerson(stored)) return stored
  return writePerson(storage, {
    id: dice.token(),
    name: `${pick(ADJECTIVES, dice)} ${pick(ANIMALS, dice)}`,
    color: pick(PERSON_COLORS, dice),
  })
}

/** Renames, or leaves the name as it is when nothing readable was typed. */
export function renamePerson(storage: StorageLike, person: Person, typed: string): Person {
  const name = cleanName(typed)
  if (name === '' || name === person.name) return person
  const before = [...formerNames(storage).filter((one) => one !== name), person.name]
  storage.setItem(FORMER_KEY, JSON.stringify(before.slice(-MOST_FORMER)))
  return writePerson(storage, { ...person, name })
}

/** What this browser's person was called before, the last name last: what was signed then is still theirs. */
export function formerNames(storage: StorageLike): string[] {
  const stored = readJson(storage, FORMER_KEY)
  return Array.isArray(stored) ? stored.filter((one: unknown) => typeof one === 'string' && one === cleanName(one)) : []
}

/** Whether nobody has chosen the name: it is one of those that a new person is given. */
export function isGivenName(name: string): boolean {
  const [adjective = '', animal = '', ...more] = name.split(' ')
  return ADJECTIVES.includes(adjective) && ANIMALS.includes(animal) && more.length === 0
}

export function recolorPerson(storage: StorageLike, person: Person, color: string): Person {
  return PERSON_COLORS.includes(color) ? writePerson(storage, { ...person, color }) : person
}

export function cleanName(typed: string): string {
  return Array.from(typed.replace(/\s+/gu, ' ').trim()).slice(0, LIMITS.maxNameLength).join('').trim()
}

export function browserDice(): Dice {
  return { token: randomToken, below: (count) => Math.floor(Math.random() * count) }
}

// getRandomValues instead of randomUUID, because the latter is missing on plain http.
function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').slice(0, 22)
}

function pick(words: readonly string[], dice: Dice): string {
  return words[dice.below(words.length)] ?? words[0] ?? ''
}

function writePerson(storage: StorageLike, person: Person): Person {
  storage.setItem(PERSON_KEY, JSON.stringify(person))
  return person
}

function isPerson(value: unknown): value is Person {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, color } = value as Record<string, unknown>
  return typeof id === 'string' && isToken(id) && typeof name === 'string' && name !== '' && name === cleanName(name) &&
    typeof color === 'string' && PERSON_COLORS.includes(color)
}
