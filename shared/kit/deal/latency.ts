import type { KitSteps } from '../kit.ts'

type Latency = KitSteps['serve']['latency']

/** The stages spread over another budget in whole ms: each keeps its share, and together they are all of it. */
export function spreadLatency(stages: Latency, budget: number): Latency {
  const sum = stages.reduce((total, { ms }) => total + ms, 0)
  const exact = stages.map(({ ms }) => (ms * budget) / sum)
  const floors = exact.map((ms) => Math.max(1, Math.floor(ms)))
  const left = budget - floors.reduce((total, ms) => total + ms, 0)
  const byRest = exact
    .map((ms, at) => ({ at, rest: ms - (floors[at] ?? 0) }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at)
  const raised = new Set(byRest.slice(0, Math.max(0, left)).map(({ at }) => at))
  return stages.map((stage, at) => ({ ...stage, ms: (floors[at] ?? 1) + (raised.has(at) ? 1 : 0) }))
}

/** Names of the stages in formulas: `ms1` is the first. */
export function stageValues(stages: Latency): [name: string, ms: number][] {
  return stages.map(({ ms }, at) => [`ms${at + 1}`, ms])
}
