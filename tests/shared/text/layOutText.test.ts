import { describe, expect, it } from 'vitest'
import { layOutText, type TextSetting } from '../../../shared/text/layOutText.ts'
import { widthOf } from '../../../shared/text/measure.ts'

const SANS = { font: 'sans', weight: 'regular', isItalic: false } as const

function paragraph(...runs: (string | { text: string; mark: string })[]) {
  const content = runs.map((run) =>
    typeof run === 'string'
      ? { type: 'text', text: run }
      : { type: 'text', text: run.text, marks: [{ type: run.mark }] },
  )
  return { type: 'paragraph', content }
}

function lay(content: object[], setting: Partial<TextSetting> = {}) {
  return layOutText({ type: 'doc', content }, { font: 'sans', size: 20, align: 'start', ...setting })
}

describe('widthOf', () => {
  it('is what Chromium measures, px', () => {
    expect(widthOf('pictures of things', SANS, 20)).toBeCloseTo(158.9, 0)
    expect(widthOf('The the the quick brown fox', { ...SANS, font: 'draw' }, 20)).toBeCloseTo(294, -1)
  })

  it('kerns neighbours, accented ones too, and gives a mark of its own no room', () => {
    const kerned = widthOf('AV', SANS, 100)
    expect(kerned).toBeLessThan(widthOf('A', SANS, 100) + widthOf('V', SANS, 100))
    expect(widthOf('ÁV', SANS, 100)).toBeCloseTo(kerned, 6)
    expect(widthOf('e\u0301', SANS, 100)).toBe(widthOf('e', SANS, 100))
  })

  it('gives an em to what no table tells of and is wide, and a letter to other alphabets', () => {
    expect(widthOf('检索', SANS, 10)).toBe(20)
    expect(widthOf('да', SANS, 10)).toBeCloseTo(12.4, 6)
  })
})

describe('layOutText', () => {
  it('keeps a paragraph on one line without a width, and each line 1.35 high', () => {
    const { w, h, texts } = lay([paragraph('candidates that nobody has seen'), paragraph('twice')])
    expect(texts.map(({ text }) => text)).toEqual(['candidates that nobody has seen', 'twice'])
    expect(w).toBeCloseTo(widthOf('candidates that nobody has seen', SANS, 20), 6)
    expect(h).toBe(54)
  })

  it('breaks lines at spaces, which hang, and aligns what is left', () => {
    const { texts } = lay([paragraph('candidates that nobody has seen')], { width: 160, align: 'end' })
    expect(texts.map(({ text }) => text)).toEqual(['candidates that', 'nobody has seen'])
    for (const { x, width } of texts) expect(x + width).toBeCloseTo(160, 6)
  })

  it('breaks a word only when no line holds it, and leaves it whole when told to', () => {
    const long = [paragraph('a supercalifragilistic')]
    expect(
      lay(long, { width: 100 })
        .texts.map(({ text }) => text)
        .join(''),
    ).toBe('asupercalifragilistic')
    expect(lay(long, { width: 100 }).texts.length).toBe(3)
    const whole = lay(long, { width: 100, breaksWords: false })
    expect(whole.texts.map(({ text }) => text)).toEqual(['a', 'supercalifragilistic'])
    expect(whole.inkWidth).toBeGreaterThan(100)
  })

  it('takes no longer for each line of a long word than for those of a short one', () => {
    const lines = lay([paragraph('a'.repeat(100_000))], { width: 100 }).texts
    expect(lines.map(({ text }) => text).join('')).toHaveLength(100_000)
  })

  it('gives each run its face, and joins neighbours that look alike', () => {
    const { texts } = lay([paragraph('a', 'b', { text: 'bold', mark: 'bold' }, { text: 'code', mark: 'code' })])
    expect(texts.map(({ text, face }) => [text, face.font, face.weight])).toEqual([
      ['ab', 'sans', 'regular'],
      ['bold', 'sans', 'bold'],
      ['code', 'mono', 'regular'],
    ])
  })

  it('sets lists in, with a bullet or a number beside each item', () => {
    const list = (type: string) => ({
      type,
      content: ['one', 'two'].map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
    })
    const { marks, texts } = lay([list('orderedList'), list('bulletList')], { align: 'center', width: 300 })
    expect(marks.map(({ number }) => number)).toEqual(['1.', '2.', undefined, undefined])
    expect(texts.every(({ x }) => Math.abs(x - 1.625 * 12) < 1e-6)).toBe(true)
  })

  it('keeps empty paragraphs and line breaks', () => {
    expect(lay([paragraph('a'), { type: 'paragraph' }, paragraph('b\nc')]).h).toBe(4 * 27)
  })

  it.each([undefined, null, 'text', 3, {}, { content: 'no' }, { content: [null, 4, { type: 'text', text: 'x' }] }])(
    'lays out nothing for %j',
    (richText) => {
      expect(layOutText(richText, { font: 'sans', size: 20, align: 'start' }).texts).toEqual([])
    },
  )
})

describe('from right to left', () => {
  const HEBREW = 'חיפוש תמונות'

  it('a paragraph starts at the right, each for itself, and ends at the left', () => {
    const content = [paragraph('ranker'), paragraph(HEBREW)]
    const [latin, hebrew] = lay(content, { width: 300 }).texts
    expect([latin?.x, latin?.isRightToLeft]).toEqual([0, false])
    expect((hebrew?.x ?? 0) + (hebrew?.width ?? 0)).toBeCloseTo(300, 6)
    expect(hebrew).toMatchObject({ text: HEBREW, isRightToLeft: true })
    const [, atEnd] = lay(content, { width: 300, align: 'end' }).texts
    expect(atEnd?.x).toBeCloseTo(0, 6)
    const [, centred] = lay(content, { width: 300, align: 'center' }).texts
    expect((centred?.x ?? 0) + (centred?.width ?? 0) / 2).toBeCloseTo(150, 6)
  })

  it('styles of a line stand in the order in which they are read', () => {
    const seen = (...runs: Parameters<typeof paragraph>) => lay([paragraph(...runs)]).texts.toSorted((a, b) => a.x - b.x).map(({ text }) => text.trim()).filter((text) => text !== '')
    expect(seen(HEBREW, { text: ' ANN ', mark: 'bold' }, 'מהיר')).toEqual(['מהיר', 'ANN', HEBREW])
    expect(seen('the ', { text: 'חיפוש ', mark: 'bold' }, 'תמונות', ' service')).toEqual(['the', 'תמונות', 'חיפוש', 'service'])
    expect(seen('מדד p99 מהיר')).toEqual(['מהיר', 'p99', 'מדד'])
  })

  it('a list stands in from the right, its signs before its words', () => {
    const items = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(HEBREW)] }] }
    const { texts, marks } = lay([items], { width: 300 })
    const right = (texts[0]?.x ?? 0) + (texts[0]?.width ?? 0)
    expect(right).toBeLessThan(290)
    expect(marks).toMatchObject([{ isRightToLeft: true }])
    expect(marks[0]?.x).toBeCloseTo(right, 6)
  })
})
