import { expect, test } from 'vitest'
import { AI_RECORD_LIMITS, aiStory, NO_AI_RECORD, withChange, withUse, type AiRecord } from '../../../shared/interview/aiRecord.ts'
import { FACTS } from '../../../shared/protocol/facts.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { cleanUse, cleanUser } from '../../../shared/protocol/parseAiRecord.ts'

const change = (atMs: number) => ({ from: 'off', to: 'open', atMs }) as const

test('the story begins with what held first, and goes on in the order of time', () => {
  const record: AiRecord = {
    changes: [{ from: 'off', to: 'declared', atMs: 5 }, { from: 'declared', to: 'open', atMs: 30 }],
    uses: [{ text: 'a chat for syntax', name: 'Ben', atMs: 20 }],
  }
  expect(aiStory('open', record)).toEqual([
    { atMs: undefined, text: 'No AI helpers: no assistant, chat or completion is used.' },
    { atMs: 5, text: 'AI helpers are now to be declared.' },
    { atMs: 20, text: 'Ben uses: a chat for syntax' },
    { atMs: 30, text: 'AI helpers are now open: any may be used.' },
  ])
  expect(aiStory('declared', NO_AI_RECORD)).toHaveLength(1)
  expect(aiStory('declared', NO_AI_RECORD)[0]?.text).toMatch(/^AI helpers are declared/)
})

test('however often a policy changes, its first and its last changes are kept', () => {
  let record = NO_AI_RECORD
  for (let atMs = 1; atMs <= 50; atMs += 1) record = withChange(record, change(atMs))
  const times = record.changes.map(({ atMs }) => atMs)
  expect([times.length, times[0], times[1], times.at(-1)]).toEqual([AI_RECORD_LIMITS.changes, 1, 40, 50])
})

test('what is said twice is kept once, and a full record takes no more', () => {
  const use = { text: 'a chat', name: 'Ben', atMs: 1 }
  const one = withUse(NO_AI_RECORD, use)
  expect(one && withUse(one, { ...use, atMs: 2 })).toBe(one)
  let record: AiRecord | undefined = NO_AI_RECORD
  for (let at = 0; at < AI_RECORD_LIMITS.uses; at += 1) record = record && withUse(record, { ...use, text: `chat ${at}` })
  expect(record?.uses).toHaveLength(AI_RECORD_LIMITS.uses)
  expect(record && withUse(record, use)).toBeUndefined()
})

test('the fullest record is one that a fact may hold', () => {
  const wide = '\u{10ffff}'
  const full: AiRecord = {
    changes: Array.from({ length: AI_RECORD_LIMITS.changes }, () => change(8_640_000_000_000_000)),
    uses: Array.from({ length: AI_RECORD_LIMITS.uses }, () => ({ text: cleanUse(wide.repeat(400)), name: cleanUser(wide.repeat(99)), atMs: 8_640_000_000_000_000 })),
  }
  const parsed = FACTS.aiRecord.parse(full)
  expect(parsed).toEqual(full)
  expect(Buffer.byteLength(JSON.stringify(parsed))).toBeLessThan(LIMITS.maxFactBytes)
})

test('what others wrote is one plain line of whole signs', () => {
  expect(cleanUse('  a\n\u202e chat\u0000 \t for  code ')).toBe('a chat for code')
  expect(cleanUser(' \u0000 ')).toBe('Somebody')
  expect([cleanUse('a\ud83db'), cleanUse('\ud83d'.repeat(300)), cleanUse(' \u202e ')]).toEqual(['ab', '', ''])
})

test.each([
  ['nothing', null],
  ['no lists', { changes: {}, uses: [] }],
  ['a policy that there is not', { changes: [{ from: 'off', to: 'some', atMs: 1 }], uses: [] }],
  ['no time', { changes: [], uses: [{ text: 'a', name: 'b', atMs: '1' }] }],
  ['a text that shows nothing', { changes: [], uses: [{ text: '\u0000', name: 'b', atMs: 1 }] }],
  ['too much', { changes: [], uses: Array.from({ length: 19 }, () => ({ text: 'a', name: 'b', atMs: 1 })) }],
])('a record with %s is refused', (_, value) => {
  expect(FACTS.aiRecord.parse(value)).toBeUndefined()
})

test('a policy is one of three', () => {
  expect(['off', 'declared', 'open', 'on', null, {}].map((value) => FACTS.ai.parse(value))).toEqual(['off', 'declared', 'open', undefined, undefined, undefined])
})
