import type { BoardSource } from '../../../../shared/debrief/boardSource.ts'
import type { HostSource, SayTime } from '../../../../shared/debrief/readDebrief.ts'
import type { Comment } from '../../../../shared/comments/comment.ts'
import type { BoardRecord } from '../../../../shared/doc/boardRecord.ts'
import type { HostSheet } from '../../../../shared/hostLane/blind.ts'
import type { Note } from '../../../../shared/hostLane/note.ts'
import { READY_CLOCK } from '../../../../shared/interview/clock.ts'
import { USUAL_AGENDA } from '../../../../shared/interview/agenda.ts'
import { USUAL_RUBRIC } from '../../../../shared/interview/usualRubric.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import { componentRecord, linkRecords, withProps } from '../../../fakes/boardRecords.ts'

export const SAY: SayTime = { sayTime: (ms) => `day ${ms}`, sayBeside: (ms) => `at ${ms}`, nowMs: 9_000 }

const PAGE: BoardRecord = { id: 'page:page', typeName: 'page', name: 'Board', index: 'a1', meta: {} }

function labelled(text: string, id = 'shape:link'): BoardRecord[] {
  const [arrow, ...bindings] = linkRecords(id, 'shape:a', 'shape:b')
  return [withProps(arrow!, { richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } }), ...bindings]
}

/** A part of a board of this title. */
export function card(id: string, title: string, attrs: Record<string, unknown> = {}): BoardRecord {
  return withProps(componentRecord(id), { title, attrs })
}

function comment(text: string, name: string): Comment {
  return { id: text, on: 'shape:a', text, by: 'x', name, color: '#475569', atMs: 1_000, part: '' }
}

/** Where the words of a debrief come from, each made by `word` from the name of its place. */
export function boardSource(word: (place: string) => string): BoardSource {
  return {
    title: word('title'), purpose: 'interview', candidates: [word('candidate')],
    records: [PAGE, card('shape:a', word('cardA')), card('shape:b', word('cardB'), { onlineP99Ms: 42 }), ...labelled(`${word('label')}, 120 QPS`)],
    texts: { question: word('question'), data: `${word('line')}\n- ${word('item')}\nWe assume ${word('assumption')}\n${word('worked')} = 7 QPS` },
    threads: [{ on: 'shape:a', isResolved: true, comments: [comment(word('comment'), word('commenter'))] }],
    clock: { ...READY_CLOCK, phase: 'paused', part: 1, goneMs: [125_000, 400_000, 0, 0, 0, 0, 0, 0] },
    agenda: USUAL_AGENDA,
    ended: { by: word('ender'), atMs: 5_000 },
    reveal: null, hints: 'off',
    ai: 'declared',
    aiRecord: { changes: [{ from: 'off', to: 'declared', atMs: 3_500 }], uses: [{ name: word('declarer'), text: word('declaration'), atMs: 3_600 }] },
    played: [{ id: 'a', title: word('ball'), says: word('curveball'), traits: [], kinds: [], by: word('player'), fromMs: 3_000, untilMs: 123_000, isCutShort: true }],
    people: [{ name: word('person'), role: 'on the board now' }],
  }
}

export function hostSource(word: (place: string) => string): HostSource {
  const parts = [{ id: 'shape:a', words: word('notedPart') }]
  const note: Note = { id: 'noteid01', text: word('note'), tag: 'hint', source: 'written', by: 'h', name: word('noter'), parts, about: '', atMs: 2_000, roundMs: 61_000 }
  const sheet: HostSheet = {
    host: 'k', verdict: { name: word('scorer'), decision: 'strong yes', sentence: word('verdict'), submittedMs: 4_000 },
    scores: new Map([[USUAL_RUBRIC.dimensions[0]!.id, { score: 3, reason: word('reason'), notes: ['noteid01'], parts: [{ id: 'shape:b', words: word('scoredPart') }] }]]),
  }
  const nodes = [{ id: 'one', kind: 'feature-store', title: word('reference'), lane: 'l', col: 0, row: 0 }, { id: 'two', kind: 'canary', title: word('missing'), lane: 'l', col: 1, row: 0 }]
  const kit = { id: 'kit', architecture: { lanes: [], nodes, links: [] } } as unknown as Kit
  return { lane: { notes: [note], sheets: [sheet], hidden: [word('waiting')], rubric: USUAL_RUBRIC, level: 'senior' }, kit, pairings: [] }
}

/** Every place that a peer's or a host's words come from. */
export const OPEN_PLACES = [
  'title', 'cardA', 'cardB', 'label', 'question', 'line', 'item', 'assumption', 'worked', 'comment', 'commenter', 'ender',
  'declarer', 'declaration', 'player', 'ball', 'curveball', 'person', 'candidate',
] as const
export const HOST_PLACES = ['note', 'noter', 'notedPart', 'scorer', 'verdict', 'reason', 'scoredPart', 'reference', 'missing', 'waiting'] as const
