import { useEffect, useMemo } from 'react'
import { useValue, type Editor } from 'tldraw'
import { startedMs } from '../../../../shared/interview/clock.ts'
import { dueProbes, probePlan, type TimedProbe } from '../../../../shared/interview/probePlan.ts'
import { LEVEL_WORDS } from '../../../../shared/interview/rubric.ts'
import { partName } from '../../../../shared/interview/sayClock.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import { useRound } from '../../../canvas/round/useRound.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import { askedLevel, setDue, type AskedCard } from './practiceState.ts'

/** Keeps the canvas told which probes of a case study the round has come to. */
export function useDueProbes(board: OpenBoard, editor: Editor, kit: Kit): void {
  const level = useValue('level', () => askedLevel(editor), [editor])
  const plan = useMemo(() => (level === undefined ? [] : probePlan(kit.steps.probes, level)), [kit, level])
  const read = useRound(board, ({ clock, agenda, nowMs, isEnded }) => {
    if (isEnded || (clock.phase === 'running' && nowMs === undefined)) return '[0]'
    const asks = dueProbes(plan, clock, agenda, nowMs ?? 0).map(({ ask }) => ask)
    return JSON.stringify([startedMs(clock) ?? 0, ...asks])
  })
  useEffect(() => {
    const [since, ...asks] = JSON.parse(read) as [number, ...string[]]
    setDue(editor, { startedMs: since, level }, plan.map(cardOf), ({ ask }) => asks.includes(ask))
  }, [editor, level, plan, read])
  useEffect(() => () => setDue(editor, { startedMs: 0, level: undefined }, [], () => false), [editor])
}

function cardOf({ part, level, ask, lookFor }: TimedProbe): AskedCard {
  return { kind: 'Probe', place: `${partName(part)} · ${LEVEL_WORDS[level]}`, ask, lookFor }
}
