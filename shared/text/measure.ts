import { tablesOf, type FaceTables, type TextFace } from './faces.ts'
import { digitOf, KERN_STEP, KERNED_SIGNS, SIGNS, type Kerning } from './metrics/face.ts'
import { outsideOfTables } from './outsideOfTables.ts'

const SPACE = 0x20
const LAST_ASCII = 0x7e
const FIRST_MORE = 0xa0
const LAST_MORE = 0x17f
const MORE_BEFORE_SIGNS = LAST_MORE - FIRST_MORE + 1
/**
 * A tab is as wide as two spaces. It does not go on to a multiple, as in a browser, because nobody aligns columns on
 * a board.
 */
const TAB_SPACES = 2

/** Width in px of a text on one line, neighbours kerned. */
export function widthOf(text: string, face: TextFace, size: number): number {
  const pen = penOf(face)
  let thousandths = 0
  for (const character of text) thousandths += pen.kern(character) + pen.advance(character)
  return (thousandths * size) / 1000
}

/** Goes through a text character by character. */
export interface Pen {
  /**
   * By how much the next character moves because of the one before it, thousandths of an em. To be asked once for
   * each.
   */
  kern(character: string): number
  /** A character's own width, thousandths of an em. */
  advance(character: string): number
}

/**
 * The letters of tldraw's hand-drawn font take turns in three forms within a word, and a letter that comes thrice in
 * a row has a fourth, after which the turns begin anew: a pair is kerned by the turn of its first letter.
 */
export function penOf(face: TextFace): Pen {
  const tables = tablesOf(face)
  let before = ''
  let turn = 0
  return {
    advance: (character) => advanceOf(character, tables),
    kern(character) {
      const moved = kernOf(before, character, tables.kerning?.[Math.min(turn, tables.kerning.length - 1)])
      turn = before === '' || isGap(before) || isGap(character) ? 0 : nextTurn(turn, before === character)
      before = character
      return moved
    },
  }
}

function nextTurn(turn: number, isSame: boolean): number {
  if (turn === 2) return isSame ? 3 : 0
  return turn === 3 ? 0 : turn + 1
}

function isGap(character: string): boolean {
  return character === ' ' || character === '\u00a0' || character === '\t' || character === '\n'
}

/** A character's own width, thousandths of an em. */
function advanceOf(character: string, { advances }: FaceTables): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= SPACE && code <= LAST_ASCII) return advances.ascii[code - SPACE] ?? 0
  if (code === 9) return TAB_SPACES * (advances.ascii[0] ?? 0)
  const place = code >= FIRST_MORE && code <= LAST_MORE ? code - FIRST_MORE : MORE_BEFORE_SIGNS + signAt(character)
  const known = advances.more[place] ?? -1
  return known >= 0 ? known : outsideOfTables(character)
}

function signAt(character: string): number {
  const at = SIGNS.indexOf(character)
  return at < 0 ? SIGNS.length : at
}

function kernOf(before: string, character: string, kerning: Kerning | undefined): number {
  if (kerning === undefined || before === '') return 0
  const [left, right] = [kernedAt(before), kernedAt(character)]
  if (left < 0 || right < 0) return 0
  const row = digitOf(kerning.left.charCodeAt(left))
  const column = digitOf(kerning.right.charCodeAt(right))
  return (digitOf(kerning.steps.charCodeAt(row * kerning.columns + column)) + kerning.least) * KERN_STEP
}

/**
 * Where the tables of kerning tell of a character; -1 where they do not. Letters with accents are kerned as those
 * without.
 */
function kernedAt(character: string): number {
  const code = character.charCodeAt(0)
  if (code >= SPACE && code <= LAST_ASCII) return code - SPACE
  if (code > FIRST_MORE && code <= LAST_MORE) {
    const base = character.normalize('NFD').charCodeAt(0)
    return base <= LAST_ASCII ? base - SPACE : -1
  }
  const sign = KERNED_SIGNS.indexOf(character)
  return sign < 0 ? -1 : LAST_ASCII - SPACE + 1 + sign
}
