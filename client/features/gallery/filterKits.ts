import type { KitSummary } from '../../api/kits.ts'

/** What a gallery is narrowed down to; empty and undefined mean everything. */
export interface KitFilter {
  text: string
  topic: string | undefined
  difficulty: KitSummary['difficulty']
  /** At most so many minutes. */
  minutes: number | undefined
}

export const NO_FILTER: KitFilter = { text: '', topic: undefined, difficulty: undefined, minutes: undefined }

/**
 * The kits that meet every part of a filter. Blanks have no topic, difficulty or length and so are found by their words
 * alone.
 */
export function filterKits(kits: readonly KitSummary[], filter: KitFilter): KitSummary[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '')
  return kits.filter((kit) => {
    const said = [kit.title, kit.prompt ?? '', ...(kit.tags ?? [])].join(' ').toLowerCase()
    return (
      words.every((word) => said.includes(word)) &&
      (filter.topic === undefined || (kit.tags?.includes(filter.topic) ?? false)) &&
      (filter.difficulty === undefined || kit.difficulty === filter.difficulty) &&
      (filter.minutes === undefined || (kit.minutes !== undefined && kit.minutes <= filter.minutes))
    )
  })
}

/** All topics in alphabetical order, each with its number of kits. */
export function topicsOf(kits: readonly KitSummary[]): { topic: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const topic of kits.flatMap(({ tags = [] }) => tags)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts]
    .map(([topic, count]) => ({ topic, count }))
    .sort((a, b) => a.topic.localeCompare(b.topic, 'en', { sensitivity: 'base' }))
}

/** The lengths that occur, shortest first. */
export function lengthsOf(kits: readonly KitSummary[]): number[] {
  return [...new Set(kits.flatMap(({ minutes }) => minutes ?? []))].sort((a, b) => a - b)
}
