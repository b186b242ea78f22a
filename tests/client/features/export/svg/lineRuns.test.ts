import { describe, expect, test } from 'vitest'
import { lineRuns, type Glyph } from '../../../../../client/features/export/svg/lineRuns.ts'

const LETTER_PX = 10

/** Words where a browser puts them: each from a place on, to the right or to the left, on a line of 20 px. */
function glyphs(...words: readonly (readonly [text: string, from: number, to: 'right' | 'left', line?: number])[]): Glyph[] {
  return words.flatMap(([text, from, to, line = 0]) =>
    Array.from(text, (character, at) => {
      const left = to === 'right' ? from + at * LETTER_PX : from - (at + 1) * LETTER_PX
      return { character, rect: { left, right: left + LETTER_PX, top: line * 20, height: 20 } }
    }),
  )
}

function said(all: readonly Glyph[]): [string, number, number, boolean][] {
  return lineRuns(all).map(({ text, left, right, isRightToLeft }) => [text, left, right, isRightToLeft])
}

describe('the runs of a text', () => {
  test('that goes to the right are its lines', () => {
    expect(said(glyphs(['features', 0, 'right'], ['labels', 0, 'right', 1]))).toEqual([['features', 0, 80, false], ['labels', 0, 60, false]])
  })

  test('that goes to the left have a width, and begin at their right', () => {
    expect(said(glyphs(['שלום', 100, 'left']))).toEqual([['שלום', 60, 100, true]])
    expect(said(glyphs(['سلام', 100, 'left', 0], ['مرحبا', 100, 'left', 1]))).toEqual([['سلام', 60, 100, true], ['مرحبا', 50, 100, true]])
  })

  test('turn where the direction does: Latin and Hebrew on one line, a number within it', () => {
    expect(said(glyphs(['ctr ', 0, 'right'], ['שלום', 80, 'left'], [' ok', 80, 'right']))).toEqual([['ctr', 0, 30, false], ['שלום', 40, 80, true], ['ok', 90, 110, false]])
    expect(said(glyphs(['מחיר ', 100, 'left'], ['42', 30, 'right'], [' ש', 30, 'left']))).toEqual([['מחיר', 60, 100, true], ['42', 30, 50, false], ['ש', 10, 20, false]])
  })

  test('keep their accents, which have no width, and the halves of a ligature', () => {
    const base = glyphs(['שלום', 100, 'left'])
    const accent: Glyph = { character: '\u05b8', rect: { left: 90, right: 90, top: 0, height: 20 } }
    expect(said([...base.slice(0, 1), accent, ...base.slice(1)])).toEqual([['ש\u05b8לום', 60, 100, true]])
    const nothing: Glyph = { character: '\u0301', rect: { left: 0, right: 0, top: 0, height: 0 } }
    expect(said([...glyphs(['cafe', 0, 'right']), nothing])).toEqual([['cafe\u0301', 0, 40, false]])
  })

  test('hold no spaces at their ends, and none is of spaces alone', () => {
    expect(said(glyphs(['  abc  ', 0, 'right'], ['   ', 0, 'right', 1]))).toEqual([['abc', 20, 50, false]])
    expect(said(glyphs([' שלום ', 100, 'left']))).toEqual([['שלום', 50, 90, true]])
  })

  test('never have a negative width, however their letters lie', () => {
    let seed = 7
    const next = (most: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % most
    const all = Array.from({ length: 4000 }, (): Glyph => {
      const left = next(300)
      return { character: 'aש 1\u0301'[next(5)] ?? 'a', rect: { left, right: left + next(12), top: next(3) * 20, height: 20 } }
    })
    expect(lineRuns(all).filter(({ left, right, text }) => right < left || text === '')).toEqual([])
  })
})
