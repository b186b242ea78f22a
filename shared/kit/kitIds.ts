import type { Kit } from './kit.ts'

/** The ids that a board's records have where they are a kit's own. */
export function nodeId({ id: kitId }: Pick<Kit, 'id'>, id: string): string {
  return `shape:${kitId}-node-${id}`
}

export function laneId({ id: kitId }: Pick<Kit, 'id'>, id: string): string {
  return `shape:${kitId}-lane-${id}`
}

export function linkId({ id: kitId }: Pick<Kit, 'id'>, order: number): string {
  return `shape:${kitId}-link-${order}`
}
