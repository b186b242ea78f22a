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

/** The id of a record in a copy of the kit that was revealed beside what people drew; 0 is the kit itself. */
export function copiedId({ id: kitId }: Pick<Kit, 'id'>, id: string, copy: number): string {
  return copy === 0 ? id : id.replace(`:${kitId}-`, `:${kitId}-copy${copy}-`)
}

/** Whether a record is of such a copy, of whichever kit. */
export function isCopiedId(id: string): boolean {
  return /^shape:[^:]+-copy\d+-/.test(id)
}

export function originalOf({ id: kitId }: Pick<Kit, 'id'>, id: string): string {
  return id.replace(new RegExp(`:${kitId}-copy\\d+-`), `:${kitId}-`)
}

export function copyOf({ id: kitId }: Pick<Kit, 'id'>, id: string): number {
  return Number(new RegExp(`:${kitId}-copy(\\d+)-`).exec(id)?.[1] ?? 0)
}
