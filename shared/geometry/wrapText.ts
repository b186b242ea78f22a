import { lettersOf, seamsOf } from '../text/seams.ts'
import { textWidth, type TextStyle } from './textMetrics.ts'

/** More than this is never shown, and measuring all of a pasted book would take seconds. */
const MAX_MEASURED = 400

/** The lines of a short text, none of them wider than it may be. */
export interface Wrapped {
  lines: readonly string[]
  /** What had to be done to a word that is wider than a line: nothing, part it where it may be, or anywhere. */
  parted: 'nowhere' | 'at seams' | 'anywhere'
  /** Which line holds nothing but one or two letters of a parted word; undefined where none does. */
  lonely: number | undefined
}

/** A word, or a part of one that no line is wide enough for. */
interface Piece {
  text: string
  joint: '' | ' '
  isPart: boolean
}

/** Breaks text into lines of at most `width` px: at spaces, and within words that no line is wide enough for. */
export function breakText(text: string, style: TextStyle, width: number): Wrapped {
  const fits = (line: string): boolean => textWidth(line, style) <= width
  let parted: Wrapped['parted'] = 'nowhere'
  const lines: Piece[][] = []
  for (const word of text.slice(0, MAX_MEASURED).trim().split(/\s+/)) {
    const pieces = fits(word) ? [word] : seamsOf(word).flatMap((seam) => (fits(seam) ? [seam] : partsOf(seam, fits)))
    if (!fits(word) && parted !== 'anywhere') parted = seamsOf(word).every(fits) ? 'at seams' : 'anywhere'
    for (const [at, piece] of pieces.entries()) {
      const added: Piece = { text: piece, joint: at === 0 ? ' ' : '', isPart: pieces.length > 1 }
      const last = lines.at(-1)
      if (last !== undefined && fits(said([...last, added]))) last.push(added)
      else lines.push([added])
    }
  }
  for (const at of lines.keys()) keepCompany(lines, at, fits)
  const lonely = lines.findIndex(isLonely)
  return { lines: lines.map(said).filter((line) => line !== ''), parted, lonely: lonely < 0 ? undefined : lonely }
}

function said(line: readonly Piece[]): string {
  return line.map(({ text, joint }, at) => (at === 0 ? text : joint + text)).join('')
}

/** So many letters of a parted word may stand on a line by themselves. */
const LEAST_LETTERS = 3

function isLonely(line: readonly Piece[]): boolean {
  const isOneWord = line.every(({ isPart, joint }, at) => isPart && (at === 0 || joint === ''))
  return isOneWord && lettersIn(said(line)) < LEAST_LETTERS
}

function lettersIn(text: string): number {
  return lettersOf(text).filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length
}

/** Where a line would hold one or two letters of a word, those before them come along. */
function keepCompany(lines: Piece[][], at: number, fits: (line: string) => boolean): void {
  const [before, line] = [lines[at - 1], lines[at]]
  if (before === undefined || line === undefined || !isLonely(line) || line[0]?.joint !== '') return
  const [left, moved] = [[...before], [...line]]
  while (isLonely(moved) && moved[0]?.joint === '' && left.length > 0) moved.unshift(left.pop() as Piece)
  if (left.length === 0 || isLonely(left) || isLonely(moved) || !fits(said(moved))) return
  lines[at - 1] = left
  lines[at] = moved
}

/** A word without seams in as few parts as fit, the last one not left with one or two letters where that can be. */
function partsOf(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[][] = [[]]
  for (const letter of lettersOf(word)) {
    const part = parts.at(-1) ?? []
    if (part.length === 0 || fits([...part, letter].join(''))) part.push(letter)
    else parts.push([letter])
  }
  const [before, last] = [parts.at(-2), parts.at(-1)]
  while (before !== undefined && last !== undefined && last.length < LEAST_LETTERS && before.length > LEAST_LETTERS)
    last.unshift(before.pop() ?? '')
  return parts.map((part) => part.join(''))
}

/**
 * Breaks text into at most `maxLines` lines of at most `width` px; what does not fit ends in an ellipsis, behind a word
 * where a line is wide enough for one.
 */
export function wrapText(text: string, style: TextStyle, width: number, maxLines: number): string[] {
  const { lines } = breakText(text, style, width)
  if (lines.length <= maxLines && text.length <= MAX_MEASURED) return [...lines]
  for (let kept = maxLines - 1; kept >= 0; kept -= 1) {
    const first = lines.slice(0, kept)
    const last = clipAtWord(behind(text, first), style, width)
    if (last !== undefined && (kept === 0 || last.endsWith('…'))) return [...first, last]
  }
  const first = lines.slice(0, maxLines - 1)
  return [...first, clipText(`${behind(text, first)}…`, style, width)]
}

/**
 * As many whole words, or parts of a joined name, as fit before an ellipsis, or a word that fits only without one; none
 * where not even that does.
 */
function clipAtWord(text: string, style: TextStyle, width: number): string | undefined {
  let kept = ''
  let found: string | undefined
  for (const word of text.split(' ')) {
    for (const [at, piece] of seamsOf(word).entries()) {
      kept += at === 0 && kept !== '' ? ` ${piece}` : piece
      const clipped = `${kept}…`
      if (textWidth(clipped, style) > width) return found ?? (textWidth(kept, style) > width ? undefined : kept)
      found = clipped
    }
  }
  return found
}

/** What of a text comes after its first lines, which lost only spaces. */
function behind(text: string, lines: readonly string[]): string {
  const words = text.slice(0, MAX_MEASURED).trim().replaceAll(/\s+/g, ' ')
  return lines.reduce((rest, line) => rest.slice(line.length).trimStart(), words)
}

/** `text`, or as much of it as fits before an ellipsis. */
export function clipText(text: string, style: TextStyle, width: number): string {
  if (text.length <= MAX_MEASURED && textWidth(text, style) <= width) return text
  const room = width - textWidth('…', style)
  let kept = ''
  for (const letter of lettersOf(text.slice(0, MAX_MEASURED))) {
    if (textWidth(kept + letter, style) > room) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/** The least width in px of a line that parts no word of a text. */
export function widestWord(text: string, style: TextStyle): number {
  const words = text.slice(0, MAX_MEASURED).split(/\s+/)
  return Math.max(...words.map((word) => textWidth(word, style)))
}
