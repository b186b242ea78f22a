import { graphOf } from '../graph/graphOf.ts'
import { namesOf } from '../graph/names.ts'
import { wholeStructureOf } from '../graph/plainParts.ts'
import type { Kit } from '../kit/kit.ts'
import type { Pairing } from '../kit/pairings.ts'
import { filledPages } from '../notebook/filledPages.ts'
import type { Hints } from '../protocol/purpose.ts'
import type { BoardSource } from './boardSource.ts'
import {
  DEBRIEF_FORM, DEBRIEF_VERSION, type Debrief, type DebriefCopy, type DebriefPerson, type Handed,
} from './debrief.ts'
import { sayBefore, withNamesNow, type NamesNow } from './namesNow.ts'
import { readAi } from './readAi.ts'
import { readComments } from './readComments.ts'
import { readCoverage } from './readCoverage.ts'
import { readCurveballs } from './readCurveballs.ts'
import { readDecisions } from './readDecisions.ts'
import { readDrawing } from './readDrawing.ts'
import { readNotes, readScores, type SeenLane } from './readHostParts.ts'
import { readNumbers } from './readNumbers.ts'
import { readTime } from './readTime.ts'

/** What hosts read besides. */
export interface HostSource {
  lane: SeenLane | undefined
  kit: Kit | undefined
  pairings: readonly Pairing[]
}

export interface SayTime {
  /** Ms since 1970 as the day and the minute. */
  sayTime: (ms: number) => string
  /** The same, without the day where it is that of another moment. */
  sayBeside: (ms: number, besideMs: number) => string
  nowMs: number
}

const HINT_WORDS: Readonly<Record<Hints, string>> = {
  off: 'The board gave no hints.',
  parts: 'The board said what parts are for and what stands beside them.',
  on: 'The board gave all its hints.',
}

const UNTOLD_HELP = 'Hints that were opened or given are told in the notes, which are not in this copy.'

/** The host's copy. */
export function readHostDebrief(source: BoardSource, { lane: seen, kit, pairings }: HostSource, say: SayTime): Debrief {
  const { board, lane, names } = withNamesNow(source, seen)
  const sayAt = shortTimes(board, say)
  const own: Handed = {
    ...(lane && { notes: readNotes(lane, sayAt), scores: readScores(lane, sayAt) }),
    ...(kit && { coverage: readCoverage(kit, wholeStructureOf(graphOf(board.records)), pairings) }),
  }
  const hosts = [...(own.notes ?? []).map(({ who }) => who), ...(own.scores?.sheets ?? []).map(({ who }) => who)]
  const people = [...board.people, ...hosts.map((name) => ({ name, role: hostRole(board, name) }))]
  return readFor('host', { board: { ...board, people }, names }, own, say)
}

/** The candidate's copy: what everybody reads, and what hosts shared. */
export function readCandidateDebrief(board: BoardSource, handed: Handed, say: SayTime): Debrief {
  return readFor('candidate', withNamesNow(board, undefined), handed, say)
}

interface Named {
  board: BoardSource
  names: NamesNow
}

function readFor(copy: DebriefCopy, { board, names }: Named, own: Handed, say: SayTime): Debrief {
  const { sayTime, nowMs } = say
  const sayAt = shortTimes(board, say)
  const graph = graphOf(board.records)
  const pages = filledPages(board.texts)
  return {
    form: DEBRIEF_FORM, version: DEBRIEF_VERSION, copy, isPractice: board.purpose === 'practice',
    isOwn: isOwnPractice(board),
    title: board.title.trim() || 'Untitled board',
    state: sayState(board, sayTime),
    made: sayTime(nowMs),
    whose: sayWhose(board),
    candidates: board.candidates,
    people: merged([...candidatesOf(board), ...board.people, ...namedOn(board)])
      .map(({ name, role }) => ({ name: name + sayBefore(names, name), role })),
    ...readAi(board.ai, board.aiRecord, sayAt),
    time: readTime(board.clock, board.agenda, nowMs),
    drawing: readDrawing(graph, board.purpose !== 'board'),
    numbers: readNumbers(graph, pages),
    // The question is what was asked, and nothing that the candidate decided.
    decisions: readDecisions(pages.filter(({ heading }) => heading !== 'Question')),
    notebook: pages,
    curveballs: readCurveballs(board.played, sayAt),
    help: {
      hints: HINT_WORDS[board.hints],
      revealed: graph.parts.filter(({ revealed }) => revealed !== undefined).map(({ title }) => title),
      untold: own.notes === undefined ? UNTOLD_HELP : '',
    },
    comments: readComments(board.threads, namesOf(graph), sayAt),
    ...own,
  }
}

/** The head of a debrief says the day, so that most times need none. */
function shortTimes({ ended }: BoardSource, { sayBeside, nowMs }: SayTime): (ms: number) => string {
  return (ms) => sayBeside(ms, ended?.atMs ?? nowMs)
}

function sayState({ ended }: BoardSource, sayTime: (ms: number) => string): string {
  if (ended === null) return 'The board is still open.'
  return `${ended.by || 'The host'} ended this board at ${sayTime(ended.atMs)}.`
}

function isOwnPractice({ purpose, reader, candidates }: BoardSource): boolean {
  return purpose === 'practice' && (reader === undefined || candidates.includes(reader.name))
}

const NO_NAME = 'no name given'

function sayWhose({ purpose, candidates }: BoardSource): string {
  if (purpose === 'board' && candidates.length === 0) return ''
  return `${purpose === 'practice' ? 'Practised by' : 'Candidate'}: ${candidates.join(', ') || NO_NAME}.`
}

function candidatesOf({ purpose, candidates }: BoardSource): DebriefPerson[] {
  const role = purpose === 'practice' ? 'practised' : 'candidate'
  const names = candidates.length === 0 && purpose === 'interview' ? [NO_NAME] : candidates
  return names.map((name) => ({ name, role }))
}

function namedOn(board: BoardSource): DebriefPerson[] {
  const { threads, ended, reveal } = board
  const said = threads.flatMap(({ comments }) => comments.map(({ name, question }) => (
    { name, role: question === undefined ? 'commented' : hostRole(board, name) })))
  const hosts = [ended?.by ?? '', reveal?.by ?? ''].filter((name) => name !== '')
  return [...hosts.map((name) => ({ name, role: hostRole(board, name) })), ...said]
}

/** Who practises is their own host, and that is no second thing to know of them. */
function hostRole({ purpose, candidates }: BoardSource, name: string): string {
  if (purpose !== 'practice') return 'host'
  return candidates.includes(name) ? 'practised' : 'visitor'
}

/** Each name once, with all that it is known by. */
function merged(people: readonly DebriefPerson[]): DebriefPerson[] {
  const roles = new Map<string, Set<string>>()
  for (const { name, role } of people) {
    const known = roles.get(name) ?? new Set()
    for (const one of role.split(', ')) known.add(one)
    roles.set(name, known)
  }
  return [...roles].map(([name, known]) => ({ name, role: [...known].filter(Boolean).join(', ') }))
}
