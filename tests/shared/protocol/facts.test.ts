import { expect, test } from 'vitest'
import { FACTS, type FactName } from '../../../shared/protocol/facts.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'

const revealed = { by: 'Ana', user: 'p1', what: 'serving path', layer: 'partial', atMs: 5 }

test('what was revealed is said in short printable words, and nothing else is kept of it', () => {
  const { parse } = FACTS.reveal
  expect(parse(revealed)).toEqual(revealed)
  expect(parse({ ...revealed, more: 'x' })).toEqual(revealed)
  expect(parse({ ...revealed, by: `\u202eA\u0000n${'a'.repeat(500)}` })?.by).toBe(`An${'a'.repeat(LIMITS.maxNameLength - 2)}`)
  expect(parse({ ...revealed, what: 'w'.repeat(5000) })?.what.length).toBeLessThan(100)
  expect(parse(null)).toBeNull()
})

test('a time is one that a date can hold', () => {
  const latest = 8_640_000_000_000_000
  const stretch = { phase: 'ready', part: 0, sinceMs: null, goneMs: Array(8).fill(0), extraMinutes: Array(8).fill(0) }
  const withTime: Partial<Record<FactName, (atMs: number) => unknown>> = {
    ended: (atMs) => ({ by: 'Ana', atMs }),
    lead: (atMs) => ({ presence: 7, atMs }),
    seated: (atMs) => ({ presence: 7, seat: 'editor', atMs }),
    reveal: (atMs) => ({ ...revealed, atMs }),
    spotlight: (atMs) => ({ presence: 7, shapes: ['shape:a'], atMs }),
    aiRecord: (atMs) => ({ changes: [{ from: 'off', to: 'open', atMs }], uses: [{ text: 'a chat', name: 'Ben', atMs }] }),
    clock: (atMs) => ({ ...stretch, stretches: [{ part: 0, fromMs: 1, toMs: atMs }] }),
  }
  for (const [name, made] of Object.entries(withTime)) {
    const { parse } = FACTS[name as FactName]
    expect([name, parse(made(latest)), parse(made(latest + 1))]).toEqual([name, expect.anything(), undefined])
  }
})

test.each([
  ['a text', 'reveal'],
  ['no name', { ...revealed, by: undefined }],
  ['a name that is none', { ...revealed, by: { toString: 'x' } }],
  ['no time', { ...revealed, atMs: 'now' }],
  ['a time before all time', { ...revealed, atMs: -1 }],
  ['a time that is no number', { ...revealed, atMs: Number.NaN }],
  ['nothing in it', {}],
])('what was revealed: %s is refused', (_, value) => {
  expect(FACTS.reveal.parse(value)).toBeUndefined()
})

test('whom everybody follows is a connection at a time, and nothing else', () => {
  const { parse } = FACTS.lead
  expect([parse({ presence: 7, atMs: 1, more: 2 }), parse(null)]).toEqual([{ presence: 7, atMs: 1 }, null])
  for (const wrong of [7, {}, { presence: '7', atMs: 1 }, { presence: -1, atMs: 1 }, { presence: 1.5, atMs: 1 }, { presence: 7 }]) expect(parse(wrong)).toBeUndefined()
})
