import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useStartChoices } from '../../../../client/features/newBoard/useStartChoices.ts'
import { readStartChoices, rememberStartChoices } from '../../../../client/memory/startChoices.ts'
import { agendaWords, type Agenda } from '../../../../shared/interview/agenda.ts'
import { KIT_LAYERS } from '../../../../shared/kit/layers.ts'

const MADE: Agenda = { kind: 'own', minutes: [10, 0, 0, 10, 10, 0, 0, 5] }

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) })
})
afterEach(() => vi.unstubAllGlobals())

/** The round that the dialog begins with; it is taken as it stands. */
function Dialog({ minutes }: { minutes: number | undefined }) {
  return JSON.stringify(useStartChoices('practice', minutes).take().agenda)
}

function begun(minutes: number | undefined): string {
  const text = renderToStaticMarkup(<Dialog minutes={minutes} />).replaceAll('&quot;', '"')
  return agendaWords(JSON.parse(text) as Agenda)
}

test.each([
  ['balanced', 'balanced'], ['modelling', 'modelling-heavy'],
] as const)('a round begins with the minutes of its case study and the weight of the last one: %s', (kind, words) => {
  rememberStartChoices({ ...readStartChoices(KIT_LAYERS), agenda: { kind, length: 45 } })
  expect([begun(60), begun(undefined)]).toEqual([`60 min, ${words}`, `45 min, ${words}`])
})

test('own minutes of the last round do not shorten that of a case study, and come back without one', () => {
  rememberStartChoices({ ...readStartChoices(KIT_LAYERS), agenda: MADE })
  expect([begun(60), begun(90), begun(undefined)]).toEqual(['60 min, balanced', '90 min, own minutes', '35 min, own minutes'])
})
