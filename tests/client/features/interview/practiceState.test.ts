import type { Editor } from 'tldraw'
import { expect, test, vi } from 'vitest'
import { setHostLane } from '../../../../client/canvas/hostLane/editorHostLane.ts'
import { askedLevel, followLevel, openCards, setDue, setOver, type AskedCard } from '../../../../client/features/interview/practice/practiceState.ts'
import { sayAsked, sayTodo } from '../../../../client/features/interview/practice/sayAsked.ts'
import { memoryStorage } from '../../../fakes/memoryStorage.ts'
import type { HostLane } from '../../../../client/sync/hostLane/openHostLane.ts'
import type { Level } from '../../../../shared/interview/rubric.ts'

const editor = (): Editor => ({}) as Editor
const card = (ask: string): AskedCard => ({ kind: 'Probe', place: '', ask, lookFor: '' })
const lane = (level: Level | undefined, answered: readonly string[] = []): HostLane => ({
  sheet: { level }, notes: { all: () => answered.map((about) => ({ source: 'probe', about, atMs: 5 })) },
}) as unknown as HostLane
const asked = (page: Editor): string[] => openCards(page).map(({ ask }) => ask)

test('a page that is opened again asks nothing until it knows the level and what was answered', () => {
  const page = editor()
  expect(askedLevel(page)).toBeUndefined()
  setHostLane(page, { kind: 'opening', waiting: [] })
  setDue(page, { startedMs: 1, level: undefined }, [], () => false)
  setOver(page, [card('over')])
  expect([askedLevel(page), asked(page)]).toEqual([undefined, []])
  setHostLane(page, { kind: 'open', lane: lane('mid', ['over', 'answered']) })
  setDue(page, { startedMs: 1, level: 'mid' }, [card('answered'), card('due')], () => true)
  expect([askedLevel(page), asked(page)]).toEqual(['mid', ['due']])
})

test('one for whom nothing can be read is asked as who never chose', () => {
  const page = editor()
  setHostLane(page, { kind: 'failed', retry: () => undefined })
  expect(askedLevel(page)).toBe('senior')
  setHostLane(page, { kind: 'open', lane: lane(undefined) })
  expect(askedLevel(page)).toBe('senior')
})

test('what came stays for its level; another level is asked what its own plan says', () => {
  const page = editor()
  setHostLane(page, { kind: 'open', lane: lane('mid') })
  const [easy, hard] = [card('easy'), card('hard')]
  setDue(page, { startedMs: 1, level: 'mid' }, [easy], () => true)
  setDue(page, { startedMs: 1, level: 'mid' }, [easy], () => false)
  expect(asked(page)).toEqual(['easy'])
  setDue(page, { startedMs: 1, level: 'senior' }, [hard, easy], ({ ask }) => ask === 'hard')
  expect(asked(page)).toEqual(['hard'])
})

test('words speak of no level while it is being read, and promise nothing for a step without probes', () => {
  expect(sayAsked(true, false)).not.toContain('Until you choose')
  expect(sayAsked(true, false)).toContain('in steps that have some for your level')
  expect(sayAsked(true, true)).toContain('Until you choose a level, they are for a senior.')
})

test('a curveball that was ended early is not said to have run out', () => {
  const ball: AskedCard = { ...card('ball'), kind: 'Curveball' }
  expect(sayTodo(ball)).toContain('Its time is up')
  expect(sayTodo({ ...ball, isCutShort: true })).toBe('It ended early: look at what you changed, then')
})

test('the next practice begins at the level of the last one, once', () => {
  vi.stubGlobal('localStorage', memoryStorage())
  const opened = (level: Level | undefined): [Editor, unknown[]] => {
    const [page, set] = [editor(), [] as unknown[]]
    setHostLane(page, { kind: 'open', lane: { sheet: { level, setLevel: (next: Level) => set.push(next) } } as unknown as HostLane })
    return [page, set]
  }
  expect(followLevel(editor(), false), 'nothing is known yet').toBe(false)
  expect([followLevel(opened(undefined)[0], false), followLevel(opened('staff')[0], true)]).toEqual([true, true])
  const [page, set] = opened(undefined)
  expect(followLevel(page, false)).toBe(true)
  followLevel(page, true)
  expect(set).toEqual(['staff'])
  vi.unstubAllGlobals()
})
