import { withoutVendor } from '../catalog/searchIndex.ts'
import { readyText } from '../catalog/searchText.ts'
import { definitionOf } from './plainComponent.ts'
import type { ComponentProps } from './componentProps.ts'
import type { LanePlane, LaneProps } from './laneProps.ts'

/** What a lane's plane is called on the board; nothing for a free zone. */
export const PLANE_WORDS: Record<LanePlane, string> = { online: 'ONLINE', offline: 'OFFLINE', free: '' }

/** The title people gave, else the catalogue's, else the unknown kind's own name. */
export function componentTitle({ title, kind }: Pick<ComponentProps, 'title' | 'kind'>): string {
  return title.trim() || definitionOf(kind)?.title || kind || 'Unknown component'
}

/** Whether a title names its technology, or is its name: "Kafka", "kafka events", "Iceberg". */
export function saysTechnology(title: string, technology: string): boolean {
  const inTitle = readyText(title).words
  const inTechnology = readyText(withoutVendor(technology)).words
  return areAmong(inTechnology, inTitle) || areAmong(inTitle, readyText(technology).words)
}

function areAmong(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => others.includes(word))
}

/** A lane's name in words: "ONLINE · query path". */
export function laneTitle({ plane, title }: Pick<LaneProps, 'plane' | 'title'>): string {
  return [PLANE_WORDS[plane], title].filter(Boolean).join(' · ') || 'Lane'
}
