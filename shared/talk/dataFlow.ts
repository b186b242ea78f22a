import type { LinkKind } from '../board/links.ts'
import { findComponent, type CatalogEntry } from '../catalog/index.ts'
import type { Trait } from '../catalog/traits.ts'

const RHYTHM = new RegExp(
  String.raw`\b(?:hourly|daily|nightly|weekly|monthly|batch(?:es|ed)?|snapshots?|dump(?:s|ed)?|backfill(?:s|ed)?|` +
    String.raw`every (?:[\d.]+ ?|[a-z]+ )?(?:m|min|minute|h|hr|hour|d|day|night|week|month)s?)\b`,
  'i',
)
const ONE_BY_ONE =
  /\b(?:stream(?:s|ed|ing)?|live|real[- ]?time|events?|continuous(?:ly)?|cdc|per sec(?:ond)?)\b|\/ ?s(?:ec)?\b/i

/**
 * What `=>` means between two kinds: what the words of its label say, a batch before a stream, because a batch of
 * events is a batch. Without such words a stream where an end streams or logs events, a request where one part serves
 * and the other works along while somebody waits (nobody reads a feature store in batches to rank), and else a batch.
 */
export function dataFlow(from: string, to: string, label: string): LinkKind {
  if (RHYTHM.test(label)) return 'batch'
  if (ONE_BY_ONE.test(label)) return 'stream'
  const ends = [from, to].map((kind) => findComponent(kind))
  if (ends.some((end) => has(end, 'streams') || has(end, 'logs-events'))) return 'stream'
  return ends.every(worksAlong) && ends.some(serves) ? 'request' : 'batch'
}

type End = CatalogEntry | undefined

function has(end: End, trait: Trait): boolean {
  return end?.traits.includes(trait) === true
}

function serves(end: End): boolean {
  return end !== undefined && end.outline !== 'store' && (end.plane === 'online' || has(end, 'serves-model'))
}

/** Runs go through the past as a whole, be it files that a serving part loads; and who watches keeps nobody waiting. */
function worksAlong(end: End): boolean {
  const isLive = has(end, 'online') || end?.family === 'clients-edge'
  return isLive && !has(end, 'stores-history') && !has(end, 'monitors')
}
