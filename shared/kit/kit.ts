import type { Estimate } from '../estimate/estimates.ts'
import type { LanePlane } from '../board/laneProps.ts'
import type { LinkToRoute } from '../routing/route.ts'

/** One cell of a kit's grid: a component placed in a lane. Columns and rows are shared by all lanes of the kit. */
export interface KitNode {
  id: string
  /** Catalogue id. */
  kind: string
  title: string
  lane: string
  col: number
  row: number
  /** Shown under the title in place of the kind; empty for none. */
  technology?: string
  attrs?: Readonly<Record<string, string | number | boolean>>
}

export interface KitLane {
  id: string
  title: string
  plane: LanePlane
  /** Which of the seven steps this lane belongs to, 1-7. */
  step: number
}

export type KitLink = LinkToRoute

export interface KitArchitecture {
  lanes: readonly KitLane[]
  nodes: readonly KitNode[]
  links: readonly KitLink[]
  /** px between column c and c + 1, or row r and r + 1, where the usual is not enough: long labels, much traffic. */
  columnGaps?: Readonly<Record<number, number>>
  rowGaps?: Readonly<Record<number, number>>
}

/** What the *partial* layer of a kit gives: how requests are answered, or how the models come about. */
export const KIT_PATHS = ['serving', 'training'] as const
export type KitPath = (typeof KIT_PATHS)[number]

export type Difficulty = 'easy' | 'medium' | 'hard'

/** A case study: what is asked, what a good answer holds step by step, and a reference architecture. */
export interface Kit {
  id: string
  title: string
  tags: readonly string[]
  difficulty: Difficulty
  minutes: number
  /** The path that is given away first; the other one is what the interview is about. Serving when not said. */
  given?: KitPath
  /** A kit of a team's own that everybody may read; those of the product are. */
  public?: boolean
  /** The question as the candidate reads it. */
  prompt: string
  steps: KitSteps
  architecture: KitArchitecture
}

/** The content of the seven steps. */
export interface KitSteps {
  clarify: {
    questions: readonly { ask: string; assume: string }[]
    functional: readonly string[]
    nonFunctional: readonly string[]
    estimates: readonly Estimate[]
  }
  frame: { objective: string; input: string; output: string; type: string }
  metrics: { offline: readonly string[]; online: readonly string[]; business: readonly string[] }
  data: { sources: readonly string[]; labels: string; features: readonly string[]; validation: readonly string[] }
  model: {
    baseline: string
    chosen: string
    loss: string
    sampling: string
    training: string
    alternatives: readonly { option: string; pros: string; cons: string }[]
  }
  serve: {
    mode: string
    path: readonly string[]
    latency: readonly { stage: string; ms: number; node: string }[]
    compression: string
    abTest: string
  }
  monitor: { drift: readonly string[]; retraining: string; alerts: readonly string[] }
  tradeoffs: readonly { question: string; a: string; whenA: string; b: string; whenB: string }[]
  probes: readonly Probe[]
}

/** A question that goes further than the step it is asked at, and what a good answer holds. */
export interface Probe {
  level: 'mid' | 'senior' | 'staff'
  /** When it is asked; those without one are shared out over the steps from the metrics on. */
  step?: Exclude<keyof KitSteps, 'tradeoffs' | 'probes'>
  ask: string
  lookFor: string
}
