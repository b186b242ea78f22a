import { ROUND_PARTS } from './agenda.ts'
import { MINUTE_MS } from './clock.ts'
import { isMark, isScore, LEVELS, type Level, type Mark } from './rubric.ts'
import { fieldsOf, isCount, isTimeMs } from '../values/checks.ts'

/** How much of the reference was on the board when a minute of the round was last looked at. */
export interface CoverageSample {
  /** Whole minutes of the round that had gone, without its pauses. */
  minute: number
  drawn: number
  revealed: number
}

export interface GivenScore {
  /** What the dimension is called. */
  title: string
  score: Mark
}

/** A round that somebody took alone, as this browser remembers it. */
export interface PracticeRun {
  /** Id of its board. */
  board: string
  /** When its clock was started, ms since 1970 by the server's clock; with the board it tells two runs apart. */
  startedMs: number
  /** It was scored though no clock was started: `startedMs` is when that was. */
  hasNoClock?: true
  /** Of the case study, or of a board without one. */
  title: string
  /** By part of the round. */
  goneMs: readonly number[]
  budgetMs: readonly number[]
  /** Parts that the reference has; 0 without one. */
  parts: number
  /** By minute, the earliest first. */
  coverage: readonly CoverageSample[]
  level?: Level
  /** Probes that were answered, and those of them whose answer was thought to be good. */
  probes: { answered: number; good: number }
  scores: readonly GivenScore[]
  /** How many dimensions there were to score; undefined in what earlier builds kept, as the next two. */
  dimensions?: number
  /** Whether the scores were submitted. */
  isSubmitted?: boolean
  /** How many hints were opened. */
  hints?: number
  /** Its clock had not come to its end when it was last looked at. */
  isGoing?: true
}

export const RUN_LIMITS = { runs: 200, samples: 200, scores: 20, title: 120, parts: 1_000 } as const

/** A run in what a browser stored; undefined for anything that is none. */
export function parseRun(value: unknown): PracticeRun | undefined {
  const { board, startedMs, title, goneMs, budgetMs, parts, coverage, level, probes, scores, ...more } = fieldsOf(value)
  if (typeof board !== 'string' || !/^[\w-]{1,64}$/.test(board) || !isTimeMs(startedMs)) return undefined
  if (!areOfParts(goneMs) || !areOfParts(budgetMs) || !isCount(parts, RUN_LIMITS.parts)) return undefined
  const [{ answered, good }, known] = [fieldsOf(probes), LEVELS.find((one) => one === level)]
  return {
    board, startedMs, parts, goneMs: [...goneMs], budgetMs: [...budgetMs],
    title: textIn(title),
    coverage: listIn(coverage, RUN_LIMITS.samples).flatMap((one) => parseSample(one, parts)),
    ...(known !== undefined && { level: known }),
    probes: { answered: isCount(answered) ? answered : 0, good: isCount(good) ? good : 0 },
    scores: listIn(scores, RUN_LIMITS.scores).flatMap(parseScore),
    ...(more['hasNoClock'] === true && { hasNoClock: true }),
    ...(more['isGoing'] === true && { isGoing: true }),
    ...(isCount(more['hints']) && { hints: more['hints'] }),
    ...(isCount(more['dimensions'], RUN_LIMITS.scores) && { dimensions: more['dimensions'] }),
    ...(typeof more['isSubmitted'] === 'boolean' && { isSubmitted: more['isSubmitted'] }),
  }
}

function parseSample(value: unknown, parts: number): CoverageSample[] {
  const { minute, drawn, revealed } = fieldsOf(value)
  const isSample = isCount(minute) && isCount(drawn) && isCount(revealed) && drawn + revealed <= parts
  return isSample ? [{ minute, drawn, revealed }] : []
}

function parseScore(value: unknown): GivenScore[] {
  const { title, score } = fieldsOf(value)
  return isMark(score) ? [{ title: textIn(title), score }] : []
}

/** The samples with one more, which takes the place of an earlier one of its minute. */
export function withSample(samples: readonly CoverageSample[], sample: CoverageSample): CoverageSample[] {
  const others = samples.filter(({ minute }) => minute < sample.minute)
  // The end tells more than any minute on the way to it.
  return [...others.slice(0, RUN_LIMITS.samples - 1), sample]
}

/** What a run came to: the share of the reference that was drawn, from 0 to 1; undefined where nothing tells. */
export function coveredAtEnd({ parts, coverage }: Pick<PracticeRun, 'parts' | 'coverage'>): number | undefined {
  const last = coverage.at(-1)
  return last === undefined || parts === 0 ? undefined : last.drawn / parts
}

/** A clock that nobody stopped for so long is of a board that somebody walked away from. */
const FORGOTTEN_MS = 12 * 60 * MINUTE_MS

/** Whether a run still goes on, so that nothing of it is what it came to. */
export function isStillGoing({ isGoing, startedMs }: PracticeRun, nowMs: number): boolean {
  return isGoing === true && nowMs - startedMs < FORGOTTEN_MS
}

/** The mean of the scores, from 1 to 4; undefined without any. What was not seen counts as nothing. */
export function meanScore({ scores }: Pick<PracticeRun, 'scores'>): number | undefined {
  const given = scores.map(({ score }) => score).filter(isScore)
  return given.length === 0 ? undefined : given.reduce<number>((sum, score) => sum + score, 0) / given.length
}

/** The runs as a file that other programs read; without the boards, whose ids are for who was invited. */
export function runsFile(runs: readonly PracticeRun[]): string {
  const told = runs.map(({ board: _board, startedMs, goneMs, budgetMs, ...run }) => ({
    startedAt: new Date(startedMs).toISOString(),
    ...run,
    steps: ROUND_PARTS.map(({ id }, part) => ({ id, goneMs: goneMs[part]!, budgetMs: budgetMs[part]! })),
  }))
  return `${JSON.stringify({ form: 'sevenstep/practice-runs/1', runs: told }, null, 2)}\n`
}

function areOfParts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === ROUND_PARTS.length && value.every((one) => isCount(one))
}

function listIn(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) ? (value.slice(0, most) as unknown[]) : []
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, RUN_LIMITS.title) : ''
}
