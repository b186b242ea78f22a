import { describe, expect, test } from 'vitest'
import {
  agendaFor, AGENDA_KINDS, agendaWords, OWN_AGENDA, parseAgenda, partMinutes, ROUND_LENGTHS, ROUND_PARTS, roundMinutes, USUAL_AGENDA,
} from '../../../shared/interview/agenda.ts'
import { FACTS } from '../../../shared/protocol/facts.ts'

describe('agendas', () => {
  test('the usual ones give the seven steps and the questions their minutes', () => {
    expect(ROUND_PARTS.map(({ id }) => id)).toEqual([
      'clarify', 'frame', 'metrics', 'data', 'model', 'serve', 'monitor', 'questions',
    ])
    expect(partMinutes({ kind: 'balanced', length: 45 })).toEqual([5, 4, 8, 9, 5, 6, 3, 5])
    expect(partMinutes({ kind: 'balanced', length: 60 })).toEqual([6, 5, 11, 13, 7, 8, 5, 5])
    expect(partMinutes({ kind: 'balanced', length: 35 })).toEqual([4, 3, 6, 8, 4, 6, 2, 2])
  })

  test.each(AGENDA_KINDS)('a %s one has every length, shifts minutes between the steps and keeps the questions', (kind) => {
    for (const length of ROUND_LENGTHS) {
      const minutes = partMinutes({ kind, length })
      expect(minutes).toHaveLength(ROUND_PARTS.length)
      expect(minutes.every((one) => Number.isInteger(one) && one >= 1)).toBe(true)
      expect(roundMinutes({ kind, length })).toBe(length)
      expect(minutes.at(-1)).toBe(partMinutes({ kind: 'balanced', length }).at(-1))
    }
  })

  test('heavy on models gives the model more than balanced does, heavy on infrastructure data and serving', () => {
    for (const length of ROUND_LENGTHS) {
      const balanced = partMinutes({ kind: 'balanced', length })
      expect(partMinutes({ kind: 'modelling', length })[4]).toBeGreaterThan(balanced[4]!)
      expect(partMinutes({ kind: 'infrastructure', length })[5]).toBeGreaterThan(balanced[5]!)
    }
  })

  test('of a case study are as long as it takes, with the weight of the last one', () => {
    expect(agendaFor(60)).toEqual({ kind: 'balanced', length: 60 })
    expect(agendaFor(35, { kind: 'modelling', length: 60 })).toEqual({ kind: 'modelling', length: 35 })
    const own = { kind: 'own', minutes: [10, 0, 0, 20, 20, 0, 0, 10] } as const
    expect([agendaFor(60, own), agendaFor(45, own)]).toEqual([own, USUAL_AGENDA])
  })

  test('of a case study of any length are a round', () => {
    for (let minutes = 5; minutes <= 240; minutes++) {
      for (const kind of AGENDA_KINDS) {
        const agenda = agendaFor(minutes, { kind, length: 45 })
        expect(parseAgenda(agenda)).toEqual(agenda)
        expect(roundMinutes(agenda)).toBe(Math.min(OWN_AGENDA.maxSum, Math.max(OWN_AGENDA.minSum, minutes)))
      }
    }
  })

  test('say themselves in a few words', () => {
    expect(agendaWords(USUAL_AGENDA)).toBe('45 min, balanced')
    expect(agendaWords({ kind: 'own', minutes: [10, 0, 0, 20, 20, 0, 0, 10] })).toBe('60 min, own minutes')
  })

  test('are read back as they were, without what else came along', () => {
    for (const kind of AGENDA_KINDS) {
      for (const length of ROUND_LENGTHS) expect(parseAgenda({ kind, length, more: 1 })).toEqual({ kind, length })
    }
    const own = { kind: 'own', minutes: [0, 0, 60, 0, 60, 0, 60, 0] }
    expect(parseAgenda({ ...own, length: 45 })).toEqual(own)
    expect(FACTS.agenda.parse(FACTS.agenda.initial)).toEqual(USUAL_AGENDA)
  })

  test('of the host may be as short and as long as is said', () => {
    for (const sum of [OWN_AGENDA.minSum, OWN_AGENDA.maxSum]) {
      const minutes = ROUND_PARTS.map((_part, at) => Math.min(OWN_AGENDA.maxPerPart, Math.max(0, sum - at * OWN_AGENDA.maxPerPart)))
      expect(roundMinutes(parseAgenda({ kind: 'own', minutes })!)).toBe(sum)
    }
  })

  const eight = (first: unknown) => ({ kind: 'own', minutes: [first, 0, 0, 0, 0, 0, 0, 20] })
  test.each([
    undefined, null, 'balanced', 45, [], {}, { kind: 'balanced' }, { kind: 'balanced', length: 44 }, { kind: 'balanced', length: '45' },
    { kind: 'toString', length: 45 }, { kind: '__proto__', length: 45 }, { length: 45 }, { kind: 'own' }, { kind: 'own', minutes: 45 },
    { kind: 'own', minutes: { length: 8 } }, { kind: 'own', minutes: [20, 20] }, { kind: 'own', minutes: Array.from({ length: 8 }) },
    { kind: 'own', minutes: [1, 1, 1, 1, 1, 1, 1, 2] }, { kind: 'own', minutes: [60, 60, 60, 1, 0, 0, 0, 0] },
    { kind: 'own', minutes: [20, 0, 0, 0, 0, 0, 0, 0, 0] }, { kind: 'own', minutes: Array.from({ length: 100_000 }, () => 0) },
    eight(-1), eight(0.5), eight(61), eight(NaN), eight(Infinity), eight('5'), eight(null), eight([5]), eight({ valueOf: () => 5 }),
  ])('anything else is none: %j', (value) => {
    expect(parseAgenda(value)).toBeUndefined()
  })
})
