import { expect, test } from 'vitest'
import { rememberRoom, wasRoomRead } from '../../../client/memory/readRooms.ts'
import { readStartChoices, rememberStartChoices, type StartChoices } from '../../../client/memory/startChoices.ts'
import { KIT_LAYERS } from '../../../shared/kit/layers.ts'

function memory(value?: string) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => value ?? kept.get(key) ?? null,
    setItem: (key: string, next: string) => void kept.set(key, next),
    removeItem: (key: string) => void kept.delete(key),
  }
}

const USUAL: StartChoices = { use: 'interview', layer: undefined, hints: 'off', agenda: { kind: 'balanced', length: 45 }, ai: 'off' }

test('the choices of the last board come again', () => {
  const storage = memory()
  const choices: StartChoices = { use: 'practice', layer: 'scaffold', hints: 'parts', agenda: { kind: 'own', minutes: [5, 5, 5, 5, 5, 5, 5, 5] }, ai: 'declared' }
  expect(readStartChoices(KIT_LAYERS, storage)).toEqual(USUAL)
  rememberStartChoices(choices, storage)
  expect(readStartChoices(KIT_LAYERS, storage)).toEqual(choices)
})

test.each(['', 'null', '[]', '7', '{"use":"party","layer":{},"hints":1,"agenda":{"kind":"own","minutes":[1]},"ai":"some"}'])('of what is no choice nothing is taken: %s', (stored) => {
  expect(readStartChoices(KIT_LAYERS, memory(stored))).toEqual(USUAL)
})

test('a room is read once, and a hundred are remembered', () => {
  const storage = memory()
  expect(wasRoomRead('a', storage)).toBe(false)
  rememberRoom('a', storage)
  expect(wasRoomRead('a', storage)).toBe(true)
  for (let at = 0; at < 100; at += 1) rememberRoom(`room ${at}`, storage)
  expect([wasRoomRead('a', storage), wasRoomRead('room 0', storage)]).toEqual([false, true])
  expect(wasRoomRead('a', memory('{"a":1}'))).toBe(false)
})
