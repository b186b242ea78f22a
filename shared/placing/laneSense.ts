import { findComponent, type CatalogEntry } from '../catalog/index.ts'
import type { FamilyId } from '../catalog/families.ts'
import type { Trait } from '../catalog/traits.ts'
import type { GraphLane } from '../graph/boardGraph.ts'
import { isFlowPlane, type FlowPlane } from './addition.ts'

/** What a lane's title says belongs into it. */
interface LaneSense {
  title: RegExp
  /** Who is meant above all. */
  meant?: (entry: CatalogEntry) => boolean
  /** Who belongs there by and large. */
  also?: (entry: CatalogEntry) => boolean
  /** The only plane in which the word means this. */
  plane?: FlowPlane
  /** The plane of what usually lies in such a lane, where the word may be said in both. */
  usual?: FlowPlane
}

type Test = (entry: CatalogEntry) => boolean

const does = (...wanted: readonly Trait[]): Test => ({ traits }) => wanted.some((trait) => traits.includes(trait))
const isIn = (...families: readonly FamilyId[]): Test => ({ family }) => families.includes(family)
const isPerson: Test = ({ plane, traits }) => plane === 'people' && traits.includes('external')

const SENSES: readonly LaneSense[] = [
  {
    title: /\b(clients?|users?|people|customers?|buyers?|sellers?|apps?|devices?|front-?end|ui)\b/,
    meant: (entry) => isPerson(entry) && isIn('clients-edge')(entry),
    usual: 'online',
  },
  { title: /\b(edge|gateways?|network|ingress|entry|cdn)\b/, meant: isIn('clients-edge'), usual: 'online' },
  {
    title: /\b(feedback|events?|signals?|logs?|logging|telemetry|clicks?|loop)\b/,
    meant: does('logs-events'),
    also: does('makes-labels', 'monitors'),
  },
  {
    title: /\b(monitor(s|ing)?|operations?|ops|observability|alerts?|alarms?|health|drift)\b/,
    meant: does('monitors'),
    also: (entry) => isIn('monitoring-ops')(entry) || does('logs-events')(entry),
  },
  {
    title: /\b(experiments?|experimentation|a\/b|testing|rollouts?|canary)\b/,
    meant: does('experiments'),
    also: isIn('experimentation'),
  },
  { title: /\b(evaluations?|evals?|quality|validation|gates?)\b/, meant: does('evaluates'), also: does('gate') },
  {
    title: /\b(train(ing)?|learn(ing)?|(fine-?)?tuning|models?)\b/,
    meant: does('learns', 'builds-datasets'),
    also: isIn('training'),
    plane: 'offline',
  },
  {
    title: /\b(releases?|publish(ing)?|registry|deploy(ment)?)\b/,
    meant: does('stores-models', 'versions'),
    also: does('evaluates', 'experiments'),
    plane: 'offline',
  },
  { title: /\b(labels?|labell?ing|annotations?)\b/, meant: does('makes-labels', 'stores-labels') },
  {
    title: /\b(data|etl|ingest(ion)?|pipelines?|warehouse|lake|catalog(ue)?)\b/,
    meant: does('stores-history', 'makes-features', 'stores-labels'),
    also: isIn('data-features', 'ingestion-streaming', 'storage'),
    usual: 'offline',
  },
  { title: /\bfeatures?\b/, meant: does('stores-features', 'makes-features'), also: isIn('data-features') },
  { title: /\b(stores?|storage|databases?|dbs?|persistence)\b/, meant: isIn('storage'), also: does('stateful') },
  {
    title: /\b(streams?|streaming|queues?|messaging|kafka|bus)\b/,
    meant: does('streams'),
    also: isIn('ingestion-streaming'),
  },
  {
    title: /\b(index(es|ing)?|embed(dings?)?|corpus|batch|nightly|jobs?)\b/,
    meant: (entry) => isIn('serving')(entry) && entry.plane === 'offline',
    also: does('batches'),
    plane: 'offline',
  },
  {
    title: /\b(retrieval|candidates?|recall|search)\b/,
    meant: does('generates-candidates', 'searches'),
    also: isIn('models-retrieval'),
    plane: 'online',
  },
  { title: /\b((re-?)?rank(ing|ers?)?|scor(e|ing))\b/, meant: does('ranks', 'calibrates'), plane: 'online' },
  {
    title: /\b(serv(e|ing)|deployment|requests?|query|read|answers?|inference|path|funnel|feed|runtime|backend)\b/,
    meant: does('serves-model', 'orchestrates'),
    also: (entry) => entry.plane === 'online' && !does('logs-events', 'experiments')(entry),
    plane: 'online',
  },
  {
    title: /\b(reviews?|trust|safety|policy|policies|moderation|humans?|people|privacy|guardrails?)\b/,
    meant: (entry) => does('human')(entry) && !isPerson(entry),
    also: isIn('trust-people'),
  },
]

const FIT = { meant: 3, also: 2, plane: 1, foreign: -4 } as const

/** The plane a lane is of; one that is of none may be called by it. */
export function planeOfLane({ plane, title }: Pick<GraphLane, 'plane' | 'title'>): FlowPlane | undefined {
  return isFlowPlane(plane) ? plane : planeInWords(title)
}

/** The plane that some words name. */
export function planeInWords(words: string): FlowPlane | undefined {
  const [, word] = /\b(online|offline)\b/i.exec(words) ?? []
  const called = word?.toLowerCase()
  return isFlowPlane(called) ? called : undefined
}

/** What runs by itself and nobody waits for; a "job" that something else follows is what people apply for. */
const BY_ITSELF = /\bjobs?$|\b(batch|nightly|daily|hourly|weekly|cron|backfill)\b/i

/** The plane that the words of a component say it is in. */
export function planeSaid(title: string): FlowPlane | undefined {
  return planeInWords(title) ?? (BY_ITSELF.test(title.trim()) ? 'offline' : undefined)
}

/** The plane of what usually lies in a lane that is called so. */
export function usualPlane(lane: Pick<GraphLane, 'plane' | 'title'>): FlowPlane | undefined {
  const title = lane.title.toLowerCase()
  const senses = SENSES.filter((sense) => sense.title.test(title))
  const planes = [...senses.map(({ plane }) => plane), ...senses.map(({ usual }) => usual)]
  return planeOfLane(lane) ?? planes.find((plane) => plane !== undefined)
}

/**
 * How well a component belongs into a lane by what its catalogue entry says and what the lane is called: nothing at
 * all below 0, no reason for it at 0.
 */
export function fitsLane(kind: string, lane: Pick<GraphLane, 'plane' | 'title'>): number {
  const entry = findComponent(kind)
  if (entry === undefined) return 0
  const plane = planeOfLane(lane)
  return planeFit(entry, plane) + titleFit(entry, lane.title.toLowerCase(), plane)
}

function planeFit({ plane }: CatalogEntry, lane: FlowPlane | undefined): number {
  if (lane === undefined || !isFlowPlane(plane)) return 0
  return plane === lane ? FIT.plane : FIT.foreign
}

function titleFit(entry: CatalogEntry, title: string, plane: FlowPlane | undefined): number {
  const fits = SENSES.map((sense) => {
    const isOther = sense.plane !== undefined && plane !== undefined && sense.plane !== plane
    if (isOther || !sense.title.test(title)) return 0
    if (sense.meant?.(entry) === true) return FIT.meant
    return sense.also?.(entry) === true ? FIT.also : 0
  })
  return Math.max(...fits)
}
