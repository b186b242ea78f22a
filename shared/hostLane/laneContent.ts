import type { WrittenEntry } from '../doc/commentMap.ts'
import { shareOut } from '../doc/shareOut.ts'
import { LEVELS, type Level, type Rubric } from '../interview/rubric.ts'
import { readRubricFile } from '../interview/rubricFile.ts'
import type { HostSheet } from './blind.ts'
import { nameIn } from './field.ts'
import { inOrder, readNote, type Note } from './note.ts'
import { readScore, readVerdict, type DimensionScore, type ScorePlace, type Verdict } from './sheet.ts'
import { fieldsOf, isTimeMs } from '../values/checks.ts'

/** As much is read of a lane, whatever stands in it. */
export const LANE_LIMITS = { notes: 500, scores: 240, hosts: 12 } as const

export const LEVEL_KEY = 'level'
export const RUBRIC_KEY = 'rubric'
const LOOK_KEY = /^looked:([\w-]{1,64})$/

export function lookKey(host: string): string {
  return `looked:${host}`
}

/** A rubric that a host brought to this board. */
export interface OwnRubric {
  rubric: Rubric
  /** Who brought it. */
  name: string
  /** As it was brought. */
  text: string
}

/** What one entry says. */
type Said =
  | { kind: 'note'; note: Note }
  | { kind: 'score'; place: ScorePlace; given: DimensionScore }
  | { kind: 'verdict'; host: string; verdict: Verdict }
  | { kind: 'look'; host: string; atMs: number }
  | { kind: 'level'; level: Level }
  | { kind: 'rubric'; own: OwnRubric }

/** An entry that can be read, and who wrote it when. */
export interface JudgedEntry {
  client: number
  clock: number
  said: Said
}

/** All that hosts see of their lane. */
export interface LaneContent {
  /** In the order of their times. */
  notes: readonly Note[]
  /** By the ids of hosts. */
  sheets: readonly HostSheet[]
  level: Level | undefined
  ownRubric: OwnRubric | undefined
}

/** What an entry says; undefined for what nobody's page writes. */
export function judgeEntry({ key, value, client, clock }: WrittenEntry): JudgedEntry | undefined {
  const said = readSaid(key, value)
  return said && { client, clock, said }
}

function readSaid(key: string, value: unknown): Said | undefined {
  const note = readNote(key, value)
  if (note !== undefined) return { kind: 'note', note }
  const score = readScore(key, value)
  if (score !== undefined) return { kind: 'score', place: score, given: score.given }
  const verdict = readVerdict(key, value)
  if (verdict !== undefined) return { kind: 'verdict', ...verdict }
  const { level, text, name, atMs } = fieldsOf(value)
  const [, host] = LOOK_KEY.exec(key) ?? []
  if (host !== undefined && isTimeMs(atMs)) return { kind: 'look', host, atMs }
  const known = key === LEVEL_KEY ? LEVELS.find((one) => one === level) : undefined
  if (known !== undefined) return { kind: 'level', level: known }
  if (key !== RUBRIC_KEY || typeof text !== 'string') return undefined
  const read = readRubricFile(text)
  return read.ok ? { kind: 'rubric', own: { rubric: read.rubric, name: nameIn(name), text } } : undefined
}

/**
 * What is shown of a lane. Where there is too much of something, all Yjs clients that wrote it have the same share of
 * it, so that nobody can write what others wrote out of sight.
 */
export function contentOf(entries: readonly JudgedEntry[]): LaneContent {
  const all = <Kind extends Said['kind']>(kind: Kind, most: number): Extract<Said, { kind: Kind }>[] => (
    shareOut(entries.filter(({ said }) => said.kind === kind), most)
      .map(({ said }) => said as Extract<Said, { kind: Kind }>)
  )
  const looks = new Map(all('look', LANE_LIMITS.hosts).map(({ host, atMs }) => [host, atMs]))
  const scores = all('score', LANE_LIMITS.scores)
  const sheets = all('verdict', LANE_LIMITS.hosts).map(({ host, verdict }): HostSheet => {
    const own = scores.filter(({ place }) => place.host === host)
    const lookedMs = looks.get(host)
    return {
      host, verdict,
      scores: new Map(own.map(({ place, given }) => [place.dimension, given])),
      ...(lookedMs !== undefined && { lookedMs }),
    }
  })
  return {
    notes: all('note', LANE_LIMITS.notes).map(({ note }) => note).sort(inOrder),
    sheets: sheets.sort((a, b) => (a.host < b.host ? -1 : 1)),
    level: all('level', 1)[0]?.level,
    ownRubric: all('rubric', 1)[0]?.own,
  }
}
