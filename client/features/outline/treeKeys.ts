import type { OutlineRow } from '../../../shared/graph/outlineOf.ts'

/** The row a key goes to, as in every tree; undefined for keys that mean nothing to it. */
export function rowAfterKey(rows: readonly OutlineRow[], at: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(rows.length - 1, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'ArrowLeft':
      return parentOf(rows, at)
    case 'ArrowRight':
      return rows[at + 1] !== undefined && rows[at + 1]!.level > (rows[at]?.level ?? 0) ? at + 1 : at
    default:
      return key.length === 1 && key !== ' ' ? nextStartingWith(rows, at, key) : undefined
  }
}

function parentOf(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 1
  const above = rows.slice(0, at).findLastIndex((row) => row.level < level)
  return above === -1 ? at : above
}

/** Of what has a name of its own: a link starts with the name of its component. */
function nextStartingWith(rows: readonly OutlineRow[], at: number, letter: string): number | undefined {
  const fits = ({ level, text }: OutlineRow): boolean =>
    level < 3 && text.toLowerCase().startsWith(letter.toLowerCase())
  const later = rows.findIndex((row, index) => index > at && fits(row))
  const found = later === -1 ? rows.findIndex(fits) : later
  return found === -1 ? undefined : found
}
