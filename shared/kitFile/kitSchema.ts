import * as z from 'zod'
import { KIT_PATHS } from '../kit/kit.ts'
import { LANE_PLANES } from '../board/laneProps.ts'
import { STEPS } from '../kit/steps.ts'
import { LINK_KINDS } from '../board/links.ts'
import { KIT_TEXTS } from './kitLimits.ts'

/** What a kit file begins with, so that it is not taken for any other JSON. */
export const KIT_FORM = 'kit/1'

const Id = z.string().regex(/^[A-Za-z0-9][\w-]{0,63}$/, 'must be letters, digits, - and _ (64 at most)')
const Title = z.string().trim().min(1).max(80)
const Text = z.string().trim().max(1200).default('')
const Item = z.string().trim().min(1).max(400)
const Items = z.array(Item).max(24).default([])

const Estimates = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z_]\w{0,40}$/, 'must be a name such as peak_qps'),
      label: Title,
      formula: z.string().min(1).max(200),
      unit: z.string().max(40).default(''),
    }),
  )
  .max(60)
  .default([])

const Steps = z.strictObject({
  clarify: z
    .strictObject({
      questions: z
        .array(z.strictObject({ ask: Item, assume: Item }))
        .max(24)
        .default([]),
      functional: Items,
      nonFunctional: Items,
      estimates: Estimates,
    })
    .prefault({}),
  frame: z.strictObject({ objective: Text, input: Text, output: Text, type: Text }).prefault({}),
  metrics: z.strictObject({ offline: Items, online: Items, business: Items }).prefault({}),
  data: z.strictObject({ sources: Items, labels: Text, features: Items, validation: Items }).prefault({}),
  model: z
    .strictObject({
      baseline: Text,
      chosen: Text,
      loss: Text,
      sampling: Text,
      training: Text,
      alternatives: z
        .array(z.strictObject({ option: Item, pros: Item, cons: Item }))
        .max(12)
        .default([]),
    })
    .prefault({}),
  serve: z
    .strictObject({
      mode: Text,
      path: z.array(Id).max(40).default([]),
      latency: z
        .array(z.strictObject({ stage: Item, ms: z.number().min(0).max(1e9), node: Id }))
        .max(40)
        .default([]),
      compression: Text,
      abTest: Text,
    })
    .prefault({}),
  monitor: z.strictObject({ drift: Items, retraining: Text, alerts: Items }).prefault({}),
  tradeoffs: z
    .array(z.strictObject({ question: Item, a: Item, whenA: Item, b: Item, whenB: Item }))
    .max(16)
    .default([]),
  probes: z
    .array(
      z.strictObject({
        level: z.enum(['mid', 'senior', 'staff']),
        step: z.enum(STEPS.map(({ id }) => id)).optional(),
        ask: Item,
        lookFor: Item,
      }),
    )
    .max(40)
    .default([]),
})

const Cell = z.int().min(0).max(19)
const Port = z.templateLiteral([z.enum(['left', 'right', 'top', 'bottom']), z.string().regex(/^([+-]\d{1,3})?$/)])
const Gaps = z.record(z.string().regex(/^\d{1,2}$/), z.number().min(48).max(640)).optional()

const Architecture = z.strictObject({
  lanes: z
    .array(
      z.strictObject({
        id: Id,
        title: z.string().trim().max(80),
        plane: z.enum(LANE_PLANES),
        step: z.int().min(1).max(7).default(6),
      }),
    )
    .min(1)
    .max(16),
  nodes: z
    .array(
      z.strictObject({
        id: Id,
        kind: z.string().max(64),
        title: z.string().trim().max(80),
        lane: Id,
        col: Cell,
        row: Cell,
        technology: z.string().trim().max(80).optional(),
        attrs: z.record(z.string().max(40), z.union([z.string().max(80), z.number(), z.boolean()])).optional(),
      }),
    )
    .min(1)
    .max(80),
  links: z
    .array(
      z.strictObject({
        from: Id,
        to: Id,
        kind: z.enum(LINK_KINDS),
        label: z.string().trim().max(KIT_TEXTS.label).default(''),
        pin: z
          .strictObject({
            exit: Port,
            enter: Port,
            mid: z.number().min(-4).max(5).optional(),
            labelAt: z.number().min(0).max(1).optional(),
          })
          .optional(),
      }),
    )
    .max(160),
  columnGaps: Gaps,
  rowGaps: Gaps,
})

/** A kit file: the architecture is needed, the texts of the seven steps as far as somebody wrote them. */
export const KitFile = z.strictObject({
  sevenstep: z.literal(KIT_FORM),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens').max(64),
  title: z.string().trim().min(1).max(KIT_TEXTS.title),
  tags: z.array(z.string().trim().min(1).max(40)).max(12).default([]),
  difficulty: z.enum(['easy', 'medium', 'hard']).default('medium'),
  minutes: z.int().min(5).max(240).default(45),
  given: z.enum(KIT_PATHS).optional(),
  /** Everybody may read all of it; without, a server keeps what is in it to hosts. */
  public: z.boolean('must be true or false').optional(),
  prompt: z.string().trim().min(1).max(KIT_TEXTS.prompt),
  steps: Steps.prefault({}),
  architecture: Architecture,
})
