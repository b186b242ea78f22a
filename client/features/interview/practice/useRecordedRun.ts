import { useEffect, useRef } from 'react'
import { useValue, type Editor } from 'tldraw'
import {
  isUnderWay, MINUTE_MS, partBudgetsMs, partsGoneMs, roundGoneMs, startedMs,
} from '../../../../shared/interview/clock.ts'
import { withSample, type CoverageSample, type PracticeRun } from '../../../../shared/interview/practiceRun.ts'
import { hostLaneOf } from '../../../canvas/hostLane/editorHostLane.ts'
import { practisedHere } from '../../../canvas/round/practisedHere.ts'
import { useRound } from '../../../canvas/round/useRound.ts'
import { browserStorage } from '../../../memory/browserStorage.ts'
import { dropRun, findRun, findRunWithoutClock, readRuns, recordRun } from '../../../memory/practiceRuns.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import { scoresOf, withScores, type RunScores } from './runScores.ts'

/** What a run is about. */
export interface RunSubject {
  title: string
  /** Parts of the reference; 0 without one. */
  parts: number
  /** How much of them is on the board now; undefined without a reference. */
  cover: (() => Omit<CoverageSample, 'minute'>) | undefined
}

/** Keeps this browser's history of the round that is practised: its times by the minute, and the scores once there are any. */
export function useRecordedRun(boardId: string, board: OpenBoard, editor: Editor, subject: RunSubject): void {
  const latest = useRef(subject)
  useEffect(() => { latest.current = subject })
  const moment = useRound(board, ({ clock, nowMs, isEnded }) => {
    if (clock.phase === 'running' && nowMs === undefined) return ''
    const minute = Math.floor(roundGoneMs(clock, nowMs ?? 0) / MINUTE_MS)
    const end = isEnded ? 'ended' : ''
    return clock.phase === 'ready' ? '' : `${startedMs(clock)} ${clock.phase} ${clock.part} ${minute} ${end}`
  })
  const before = useRef('')
  useEffect(() => {
    const isLive = [before.current, moment].some((one) => one.includes(' running '))
    before.current = moment
    if (moment !== '' && practisedHere(board)) record(boardId, board, latest.current, isLive)
  }, [boardId, board, moment])
  const scores = useValue('scores of the run', () => sayScores(board, editor), [board, editor])
  useEffect(() => {
    if (scores === '' || !practisedHere(board)) return
    const run = runToScore(boardId, board, latest.current)
    if (run !== undefined) keepScores(run, JSON.parse(scores) as RunScores)
  }, [boardId, board, scores, moment])
}

/** As text, because a new list would look new; empty while there is no lane to score in. */
function sayScores({ facts }: OpenBoard, editor: Editor): string {
  const lane = hostLaneOf(editor)
  return lane === undefined ? '' : JSON.stringify(scoresOf(lane, startedMs(facts.get('clock').get()) ?? 0))
}

/** The run that the sheet speaks of: that of the clock, or one without, which is kept once something is scored. */
function runToScore(boardId: string, board: OpenBoard, { title, parts }: RunSubject): PracticeRun | undefined {
  const key = keyOf(boardId, board)
  if (key !== undefined) return findRun(browserStorage(), key)
  const clock = board.facts.get('clock').get()
  return findRunWithoutClock(browserStorage(), boardId) ?? {
    board: boardId, startedMs: Math.round(board.serverTime.closestMs(Date.now())), hasNoClock: true, title, parts,
    goneMs: partsGoneMs(clock, 0), budgetMs: partBudgetsMs(clock, board.facts.get('agenda').get()),
    coverage: [], probes: { answered: 0, good: 0 }, scores: [],
  }
}

function keepScores(run: PracticeRun, scores: RunScores): void {
  const given = withScores(run, scores, readRuns(browserStorage()))
  // Without a clock nothing but scores makes a run.
  if (run.hasNoClock && given.scores.length === 0) dropRun(browserStorage(), run)
  else if (JSON.stringify(given) !== JSON.stringify(run)) recordRun(browserStorage(), given)
}

function keyOf(boardId: string, { facts }: OpenBoard): { board: string; startedMs: number } | undefined {
  const since = startedMs(facts.get('clock').get())
  return since === undefined ? undefined : { board: boardId, startedMs: since }
}

/** @param isLive what is on the board now was drawn in the round; afterwards it says nothing of it */
function record(boardId: string, board: OpenBoard, { title, parts, cover }: RunSubject, isLive: boolean): void {
  const key = keyOf(boardId, board)
  const clock = board.facts.get('clock').get()
  const nowMs = board.serverTime.nowMs() ?? 0
  const goneMs = partsGoneMs(clock, nowMs).map(Math.round)
  const minute = Math.floor(roundGoneMs(clock, nowMs) / MINUTE_MS)
  // A clock that was started by mistake is no run.
  if (key === undefined || minute === 0) return
  // What was scored before the clock was started is of this round.
  const early = findRunWithoutClock(browserStorage(), boardId)
  if (early !== undefined) dropRun(browserStorage(), early)
  const known = findRun(browserStorage(), key)
  // A round that nobody saw here while it ran is somebody else's.
  if (known === undefined && !isLive) return
  const { isGoing: _before, ...run }: PracticeRun = known
    ?? { ...key, title, goneMs, budgetMs: [], parts, coverage: [], probes: { answered: 0, good: 0 }, scores: [] }
  recordRun(browserStorage(), {
    ...run, title, parts, goneMs,
    budgetMs: partBudgetsMs(clock, board.facts.get('agenda').get()),
    ...(isUnderWay(clock) && board.facts.get('ended').get() === null && { isGoing: true }),
    ...(isLive && cover && { coverage: withSample(run.coverage, { minute, ...cover() }) }),
  })
}
