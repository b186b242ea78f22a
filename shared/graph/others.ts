import type { GraphOther } from './boardGraph.ts'

const INK: ReadonlySet<string> = new Set(['arrow', 'line', 'draw', 'highlight'])
const WRITING: ReadonlySet<string> = new Set(['text', 'legend'])
const HOLDERS: ReadonlySet<string> = new Set(['group', 'frame'])

/** Lines of any sort: what one may draw over. */
export function isInk({ type }: Pick<GraphOther, 'type'>): boolean {
  return INK.has(type)
}

/** Prompts and legends: often as wide as a lane or a board, so that no way leads around them. */
export function isWriting({ type }: Pick<GraphOther, 'type'>): boolean {
  return WRITING.has(type)
}

/** What is only what it holds. */
export function isHolder({ type }: Pick<GraphOther, 'type'>): boolean {
  return HOLDERS.has(type)
}
