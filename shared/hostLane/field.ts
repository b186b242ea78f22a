import { printable } from '../protocol/shortText.ts'
import { fieldsOf, isShapeId } from '../values/checks.ts'

/** What was read of a part of the board: what it was called then, for when it is called otherwise or gone. */
export interface NotedPart {
  id: string
  words: string
}

export const FIELD_LIMITS = { name: 40, words: 80, parts: 12, notes: 24 } as const

const TOKEN = /^[\w-]{1,64}$/

/** Whether it can be the id of a person or of a note. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value)
}

/** A name or a short line; empty for none. Cut first, because what comes may be as long as a write can be. */
export function lineIn(value: unknown, most: number): string {
  return typeof value === 'string' ? printable(value.slice(0, most * 10), most) : ''
}

export function nameIn(value: unknown): string {
  return lineIn(value, FIELD_LIMITS.name) || 'A host'
}

export function partsIn(value: unknown): NotedPart[] {
  if (!Array.isArray(value)) return []
  const parts = (value.slice(0, FIELD_LIMITS.parts) as readonly unknown[]).flatMap((one) => {
    const { id, words } = fieldsOf(one)
    const isPart = isShapeId(id)
    return isPart ? [{ id, words: lineIn(words, FIELD_LIMITS.words) || 'a part' }] : []
  })
  return parts.filter(({ id }, at) => parts.findIndex((one) => one.id === id) === at)
}

export function tokensIn(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return [...new Set((value.slice(0, FIELD_LIMITS.notes) as readonly unknown[]).filter(isToken))]
}
