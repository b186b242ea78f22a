import { expect, test } from 'vitest'
import { asComment } from '../../../shared/comments/withQuestions.ts'
import { drawPictures } from '../../../shared/debrief/drawPictures.ts'
import { handOver } from '../../../shared/debrief/handOver.ts'
import { debriefJson } from '../../../shared/debrief/json.ts'
import { debriefHtml } from '../../../shared/debrief/html.ts'
import { debriefMarkdown } from '../../../shared/debrief/markdown.ts'
import { parseHanded, partsOf } from '../../../shared/debrief/parseHanded.ts'
import { readCandidateDebrief, readHostDebrief } from '../../../shared/debrief/readDebrief.ts'
import { unsubmittedIn } from '../../../shared/debrief/readHostParts.ts'
import { framed, REVEALED_LEGEND } from '../../../shared/debrief/revealedFrames.ts'
import { sectionsOf } from '../../../shared/debrief/sections.ts'
import { NO_AI_RECORD } from '../../../shared/interview/aiRecord.ts'
import { READY_CLOCK } from '../../../shared/interview/clock.ts'
import { NOT_SEEN } from '../../../shared/interview/rubric.ts'
import { USUAL_RUBRIC } from '../../../shared/interview/usualRubric.ts'
import { SHARED_PARTS } from '../../../shared/protocol/sharedParts.ts'
import { boardSource, card, hostSource, SAY } from './support/source.ts'

const word = (place: string): string => place
const host = readHostDebrief(boardSource(word), hostSource(word), SAY)
const titlesOf = (debrief: Parameters<typeof sectionsOf>[0]): string[] => sectionsOf(debrief).map(({ title }) => title)

test('numbers come from links, cards and lines that work something out', () => {
  expect(host.numbers).toEqual([
    { what: '4 Data and features', value: 'worked = 7 QPS', from: 'notebook' },
    { what: 'cardA to cardB', value: '120 QPS', from: 'link' },
    { what: 'cardB', value: expect.stringMatching(/42 ms$/), from: 'card' },
  ])
})

test('what was not seen says so in every form, and scores that are not submitted are known as such', () => {
  const { lane, ...rest } = hostSource(word)
  const [sheet] = lane!.sheets
  const scores = new Map([[USUAL_RUBRIC.dimensions[0]!.id, { score: NOT_SEEN as typeof NOT_SEEN, reason: '', notes: [], parts: [] }]])
  const open = { ...sheet!, scores, verdict: { name: 'Ada', sentence: '' } }
  const debrief = readHostDebrief(boardSource(word), { ...rest, lane: { ...lane!, sheets: [open] } }, SAY)
  expect(debrief.scores?.sheets[0]?.scores.slice(0, 2).map(({ score }) => score)).toEqual(['Not seen', 'No score'])
  for (const form of [debriefHtml(debrief, { pictures: [], fontCss: '' }), debriefMarkdown(debrief)]) expect(form.match(/Not seen/g)).toHaveLength(1)
  expect([unsubmittedIn(debrief), unsubmittedIn(host), unsubmittedIn({})]).toEqual([['Ada'], [], []])
})

test('help that was taken back says so, in the candidate’s copy too', () => {
  const { lane, ...rest } = hostSource(word)
  const [note] = lane!.notes
  const act = (id: string, text: string, tag: 'hint' | 'plain') => ({ ...note!, id, text, tag, source: 'reveal' as const })
  const notes = [act('gave', 'Revealed the lanes.', 'hint'), act('took', 'Took back the lanes.', 'plain'), act('stays', 'Revealed the whole.', 'hint')]
  const debrief = readHostDebrief(boardSource(word), { ...rest, lane: { ...lane!, notes } }, SAY)
  const shared = readCandidateDebrief(boardSource(word), parseHanded(JSON.parse(JSON.stringify(handOver(debrief, ['notes']))))!, SAY)
  for (const copy of [debrief, shared]) {
    const help = sectionsOf(copy).find(({ id }) => id === 'help')!.blocks.flatMap((block) => (block.is === 'list' ? block.items : []))
    expect(help.map(({ text, aside }) => [text, aside?.endsWith(', taken back')])).toEqual([['Revealed the lanes.', true], ['Revealed the whole.', false]])
  }
})

test('numbers that came with what a host revealed say so', () => {
  const source = boardSource(word)
  const revealed = new Set(['shape:b', 'shape:link'])
  const records = source.records.map((record) => (revealed.has(record.id) ? { ...record, meta: { ...(record['meta'] as object), revealed: 'serving' } } : record))
  const debrief = readCandidateDebrief({ ...source, records }, {}, SAY)
  expect(debrief.numbers.map(({ from, isRevealed }) => [from, isRevealed])).toEqual([['notebook', undefined], ['link', true], ['card', true]])
  expect(JSON.stringify(sectionsOf(debrief).find(({ id }) => id === 'numbers')).split('revealed from the case study')).toHaveLength(3)
  expect(JSON.stringify(sectionsOf(host))).not.toContain('revealed from the case study')
})

test('what a host revealed is marked on the picture, said in words, and only there', () => {
  const source = boardSource(word)
  const given = new Set(['shape:b', 'shape:link'])
  const records = source.records.map((record) => (given.has(record.id) ? { ...record, meta: { ...(record['meta'] as object), revealed: 'serving' } } : record))
  const debrief = readCandidateDebrief({ ...source, records }, {}, SAY)
  const said = debrief.drawing.filter(({ note }) => note?.endsWith('revealed from the case study')).map(({ level, text }) => `${level} ${text}`)
  expect(said).toEqual([expect.stringMatching(/^3 .*cardB/), '2 cardB'])
  const [picture] = drawPictures(records, () => undefined)
  expect(picture!.svg.match(/<g class="revealed".*<\/g><\/svg>$/)?.[0].match(/<rect/g)).toHaveLength(1)
  const html = debriefHtml(debrief, { pictures: [picture!], fontCss: '' })
  for (const form of [html, debriefMarkdown(debrief)]) expect(form).toContain('revealed from the case study')
  expect(html).toContain(REVEALED_LEGEND)
  const [own] = drawPictures(source.records, () => undefined)
  expect([own!.legend, own!.svg.includes('class="revealed"')]).toEqual(['', false])
})

test.each([
  ['close under the name of its lane', 32, 28], ['clear of it', 60, 50], ['over the name itself', 20, 20],
])('the frame of a part %s runs through no name', (_, y, top) => {
  const svg = framed('<svg></svg>', [{ x: 40, y, w: 100, h: 60 }], [{ x: 0, y: 0, w: 400, h: 200 }])
  expect(svg).toContain(`<rect x="30" y="${top}" width="120" height="${y + 70 - top}"`)
})

test('what a case study began with is given, too, where somebody is examined', () => {
  const records = [...boardSource(word).records.filter(({ typeName }) => typeName === 'page'), card('shape:visual-search-node-cdn', 'kept'), card('shape:own', 'drawn')]
  const notes = (purpose: 'interview' | 'board') => readCandidateDebrief({ ...boardSource(word), purpose, records }, {}, SAY).drawing.map(({ text, note }) => `${text}: ${note}`)
  expect(notes('interview')).toContainEqual(expect.stringMatching(/^kept: .*given at the start$/))
  expect(notes('interview').join()).not.toMatch(/drawn: [^,]*given/)
  expect(notes('board').join()).not.toContain('given')
  expect([true, false].map((isExamined) => drawPictures(records, () => undefined, isExamined)[0]!.legend)).toEqual([REVEALED_LEGEND, ''])
})

test('whose debrief it is stands at its head, also where nobody gave a name', () => {
  const of = (more: object) => readCandidateDebrief({ ...boardSource(word), ...more }, {}, SAY)
  expect(of({ candidates: ['Ada'] }).whose).toBe('Candidate: Ada.')
  expect(of({ candidates: ['Ada'] }).people[0]).toEqual({ name: 'Ada', role: 'candidate' })
  expect(of({ candidates: [] }).whose).toBe('Candidate: no name given.')
  expect(of({ purpose: 'practice', candidates: ['Ada'] }).whose).toBe('Practised by: Ada.')
  expect(of({ purpose: 'board', candidates: [] }).whose).toBe('')
})

test('what matters first is read first: scores for hosts, then the time, and lists to look up last', () => {
  expect(sectionsOf(host).map(({ id }) => id).slice(0, 3)).toEqual(['scores', 'time', 'board'])
  expect(sectionsOf(host).at(-1)?.id).toBe('drawing')
})

test('a line that works out a number is under numbers, and no decision too', () => {
  const { decisions, numbers } = readCandidateDebrief({ ...boardSource(word), records: [], texts: { data: '- 10 B / 86 400 = 116 k QPS\n- assume 2 = 2' } }, {}, SAY)
  expect(decisions.map(({ text }) => text)).toEqual(['assume 2 = 2'])
  expect(numbers.map(({ value }) => value)).toContain('10 B / 86 400 = 116 k QPS')
})

test('decisions are items of lists and assumptions, and nothing of the question', () => {
  const texts = { question: '- asked', frame: '1) first\n2. second\n* third\nplain', data: 'an ASSUMPTION: x\n-no item' }
  const { decisions } = readCandidateDebrief({ ...boardSource(word), texts }, {}, SAY)
  expect(decisions).toEqual([
    { page: '2 Frame as an ML problem', text: 'first', isAssumption: false },
    { page: '2 Frame as an ML problem', text: 'second', isAssumption: false },
    { page: '2 Frame as an ML problem', text: 'third', isAssumption: false },
    { page: '4 Data and features', text: 'an ASSUMPTION: x', isAssumption: true },
  ])
})

test('people are named once, with all that they are known by', () => {
  const source = { ...boardSource(() => 'Ada'), people: [{ name: 'Ada', role: 'candidate, on the board now' }, { name: 'Bo', role: '' }] }
  expect(readCandidateDebrief(source, {}, SAY).people).toEqual([{ name: 'Ada', role: 'candidate, on the board now, host, commented' }, { name: 'Bo', role: '' }])
})

test('a host’s question says what it is and how it stands, and makes nobody somebody who commented', () => {
  const asked = { id: 'question-1', on: 'shape:a', text: 'Why?', by: 'h', name: 'Ida', color: '#475569', atMs: 1, part: '', answeredMs: null }
  const comments = [asComment(asked), asComment({ ...asked, id: 'question-2', text: 'How?', answeredMs: 9 })] as const
  const debrief = readCandidateDebrief({ ...boardSource(word), threads: [{ on: 'shape:a', isResolved: false, comments }] }, {}, SAY)
  expect(debrief.comments[0]!.messages.map(({ text, question }) => [text, question])).toEqual([['Why?', 'open'], ['How?', 'answered']])
  expect(debrief.people.find(({ name }) => name === 'Ida')?.role).toBe('host')
  const said = JSON.stringify(sectionsOf(debrief).find(({ id }) => id === 'comments'))
  expect(said).toContain('Question, open')
  expect(said).toContain('Question, answered')
})

test.each([[20_000, 'ended after 20 s'], [59_999, 'ended after 1 min'], [100_000, 'ended after 2 min']])('a curveball says how long it was played: %d ms', (ms, words) => {
  const [ball] = boardSource(word).played
  const played = [{ ...ball!, untilMs: ball!.fromMs + ms }]
  expect(readCandidateDebrief({ ...boardSource(word), played }, {}, SAY).curveballs[0]!.at).toBe(`at 3000, ${words}`)
})

test('who practised reads of no candidate and no hosts', () => {
  const practice = { ...boardSource(word), purpose: 'practice' as const }
  const text = [readHostDebrief(practice, hostSource(word), SAY), readCandidateDebrief(practice, {}, SAY)].map(debriefMarkdown).join()
  expect(text).toContain('Your own copy')
  expect(text).not.toMatch(/candidate’s copy|hosts’ acts|host’s copy/i)
  const visited = readHostDebrief({ ...practice, reader: { id: 'c', name: 'Cara', before: [] } }, hostSource(word), SAY)
  expect(debriefMarkdown(visited)).toContain('The copy of who practised: it holds their notes and scores.')
})

test('a copy without the notes says that hints are told there, in every form', () => {
  const copies = [readCandidateDebrief(boardSource(word), {}, SAY), readCandidateDebrief(boardSource(word), { notes: host.notes ?? [] }, SAY), host]
  const forms = copies.map((copy) => [debriefMarkdown(copy), debriefHtml(copy, { pictures: [], fontCss: '' }), debriefJson(copy)])
  expect(forms.map((texts) => texts.map((text) => text.includes('which are not in this copy')))).toEqual([[true, true, true], [false, false, false], [false, false, false]])
})

test('help is what a host revealed; what was drawn is none', () => {
  const given = { ...card('shape:g', 'given'), meta: { revealed: 'partial' } }
  const { help } = readCandidateDebrief({ ...boardSource(word), records: [card('shape:a', 'own'), given] }, {}, SAY)
  expect(help).toMatchObject({ hints: 'The board gave no hints.', revealed: ['given'] })
})

test('an empty board says so in each of its sections', () => {
  const empty = { ...boardSource(() => ''), records: [], texts: {}, threads: [], aiRecord: NO_AI_RECORD, played: [], people: [], ended: null, clock: READY_CLOCK }
  const debrief = readHostDebrief(empty, { lane: { ...hostSource(word).lane!, notes: [], sheets: [], level: undefined }, kit: undefined, pairings: [] }, SAY)
  expect(debrief.title).toBe('Untitled board')
  const said = sectionsOf(debrief).map(({ blocks }) => blocks.some((block) => 'text' in block && block.text.length > 10))
  expect(said).toEqual(said.map(() => true))
  expect(JSON.stringify(sectionsOf(debrief))).not.toContain('"items":[]')
})

test('what is not for a reader has no section', () => {
  const own = ['Scores', 'Notes', 'Coverage of the reference']
  expect(titlesOf(host)).toEqual(expect.arrayContaining(own))
  const bare = readCandidateDebrief(boardSource(word), {}, SAY)
  expect(own.filter((title) => titlesOf(bare).includes(title))).toEqual([])
  const handed = handOver(host, ['notes'])
  expect(titlesOf(readCandidateDebrief(boardSource(word), handed, SAY))).toEqual(expect.arrayContaining(['Notes']))
})

test.each(SHARED_PARTS)('sharing %s alone gives nothing of the other parts away', (part) => {
  const text = JSON.stringify(handOver(host, [part]))
  const words = { notes: ['noteid01', '"note"', 'noter'], scores: ['verdict', 'reason', 'scorer', 'strong yes'], coverage: ['reference', 'missing'] }
  for (const one of SHARED_PARTS) expect(words[one].filter((each) => text.includes(each))).toEqual(one === part ? words[one] : [])
})

test('whose scores are kept from a host is nobody else’s business', () => {
  expect(host.scores?.hidden).toEqual(['waiting'])
  expect(JSON.stringify(handOver(host, SHARED_PARTS))).not.toContain('waiting')
})

test('a part that a host’s page has not loaded stays shared as it was', () => {
  const { notes: _notes, scores: _scores, ...loading } = host
  const before = handOver(host, ['notes', 'scores'])
  expect(handOver(loading, SHARED_PARTS, before)).toEqual(handOver(host, SHARED_PARTS))
  expect(handOver(loading, ['scores'], before)).toEqual(handOver(host, ['scores']))
  expect(handOver(loading, [], before)).toEqual({})
})

test('scores name the notes that bear them once both are shared', () => {
  expect(handOver(host, ['scores']).scores?.sheets[0]?.scores[0]?.notes).toEqual([])
  expect(handOver(host, ['scores', 'notes']).scores?.sheets[0]?.scores[0]?.notes).toEqual(['noteid01'])
})

test('what was handed over is read back as it was', () => {
  const all = handOver(host, SHARED_PARTS)
  expect(parseHanded(JSON.parse(JSON.stringify(all)))).toEqual(all)
  expect(partsOf(all)).toEqual(SHARED_PARTS)
  expect(parseHanded({})).toEqual({})
})

test.each([undefined, null, 1, 'x', [], { other: 1 }, { notes: 1 }, { notes: {} }, { scores: [] }, { coverage: 'x' }, { notes: [], lane: 1 }])('%j is nothing that was handed over', (value) => {
  expect(parseHanded(value)).toBeUndefined()
})

test('whatever stands in a part, it is read field by field and bounded', () => {
  const long = 'x'.repeat(100_000)
  const parsed = parseHanded({
    notes: Array.from({ length: 5_000 }, () => ({ id: long, text: long, parts: Array.from({ length: 500 }, () => ({ id: 1, words: long })), extra: long })),
    scores: { sheets: [null, { scores: [null, 7, { notes: [null] }] }] },
    coverage: { drawn: [{}, 'a'] },
  })
  expect(parsed?.notes).toHaveLength(500)
  expect(parsed?.notes?.[0]).toEqual({ id: 'x'.repeat(200), who: '', at: '', tag: '', text: 'x'.repeat(2_100), parts: Array.from({ length: 12 }, () => ({ id: '', words: 'x'.repeat(200) })) })
  expect(parsed?.scores?.sheets[1]?.scores[2]?.notes).toEqual([''])
  expect(parsed?.coverage).toEqual({ said: '', drawn: ['', 'a'], revealed: [], unrecognised: [], missing: [], missingLinks: [] })
})
