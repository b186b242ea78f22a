import { expect, test } from 'vitest'
import { isToken } from '../../../shared/protocol/ids.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { browserDice, cleanName, formerNames, PERSON_KEY, readPerson, recolorPerson, renamePerson } from '../../../client/memory/person.ts'
import { ADJECTIVES, ANIMALS, PERSON_COLORS } from '../../../client/memory/personWords.ts'
import { readVisit } from '../../../client/memory/visit.ts'
import { memoryStorage } from '../../fakes/memoryStorage.ts'

const fixed = { token: () => 'x'.repeat(22), below: () => 0 }

test('a new browser gets a friendly name and stays the same person', () => {
  const storage = memoryStorage()
  const person = readPerson(storage, fixed)
  expect(person).toEqual({ id: 'x'.repeat(22), name: 'Brave Badger', color: PERSON_COLORS[0] })
  expect(readPerson(storage, { token: () => 'y'.repeat(22), below: (count) => count - 1 })).toEqual(person)
})

test('real dice give ids that the protocol accepts', () => {
  const ids = Array.from({ length: 200 }, browserDice().token)
  expect(ids.every(isToken)).toBe(true)
  expect(new Set(ids).size).toBe(200)
})

test('renaming is stored, and an empty name changes nothing', () => {
  const storage = memoryStorage()
  const person = readPerson(storage, fixed)
  expect(renamePerson(storage, person, '  Ana \n Lima ').name).toBe('Ana Lima')
  expect(readPerson(storage, fixed).name).toBe('Ana Lima')
  expect(renamePerson(storage, person, ' \t ')).toBe(person)
})

test('names that one had are kept, the last ones, without the one that one has again', () => {
  const storage = memoryStorage({ 'sevenstep.person.former': '["Old", 7, " x "]' })
  const first = readPerson(storage, fixed)
  const ana = renamePerson(storage, first, 'Ana')
  renamePerson(storage, ana, 'Ana')
  expect(formerNames(storage)).toEqual(['Old', 'Brave Badger'])
  renamePerson(storage, ana, 'Old')
  expect(formerNames(storage)).toEqual(['Brave Badger', 'Ana'])
  expect(formerNames(memoryStorage({ 'sevenstep.person.former': '{' }))).toEqual([])
})

test('long names are cut between characters, not inside one', () => {
  const name = cleanName('🦦'.repeat(100))
  expect(Array.from(name)).toHaveLength(LIMITS.maxNameLength)
  expect(name.endsWith('🦦')).toBe(true)
})

test('only the colours of the set are taken', () => {
  const storage = memoryStorage()
  const person = readPerson(storage, fixed)
  expect(recolorPerson(storage, person, 'red')).toBe(person)
  expect(recolorPerson(storage, person, PERSON_COLORS[3] ?? '').color).toBe(PERSON_COLORS[3])
})

test.each([['nonsense'], ['{"id":"x","name":"A","color":"red"}'], [`{"id":"${'x'.repeat(22)}","name":"","color":"#2563eb"}`]])(
  'damaged storage (%s) gives a new person',
  (text) => {
    expect(readPerson(memoryStorage({ [PERSON_KEY]: text }), fixed).name).toBe('Brave Badger')
  },
)

test('every default name fits the limit', () => {
  const longest = (words: readonly string[]) => Math.max(...words.map((word) => word.length))
  expect(longest(ADJECTIVES) + 1 + longest(ANIMALS)).toBeLessThanOrEqual(LIMITS.maxNameLength)
})

test('ten different colours, each readable under white text and on both canvases', () => {
  expect(new Set(PERSON_COLORS).size).toBe(10)
  for (const color of PERSON_COLORS) {
    expect(contrast(color, '#ffffff'), `${color} under white text`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color, '#f8fafc'), `${color} on the light canvas`).toBeGreaterThanOrEqual(3)
    expect(contrast(color, '#101215'), `${color} on the dark canvas`).toBeGreaterThanOrEqual(3)
  }
})

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function linear(channel: number): number {
  return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

test('a browser keeps one visit, and makes another only of one that is no token', () => {
  const storage = memoryStorage()
  let made = 0
  const make = (): string => `${made++}`.padEnd(22, 'A')
  const first = readVisit(storage, make)
  expect([readVisit(storage, make), made]).toEqual([first, 1])
  storage.setItem('sevenstep.visit', 'key, other')
  expect(readVisit(storage, make)).not.toBe(first)
})
