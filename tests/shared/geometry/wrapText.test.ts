import { describe, expect, test } from 'vitest'
import { textWidth, type TextStyle } from '../../../shared/geometry/textMetrics.ts'
import { breakText, clipText, widestWord, wrapText } from '../../../shared/geometry/wrapText.ts'

const TITLE: TextStyle = { fontSize: 14, weight: 'bold' }

describe('a word that is wider than a line is parted where a name has its seams', () => {
  test.each([
    ['user_embedding_features_v2', ['user_embedding_', 'features_v2']],
    ['UserEmbeddingFeatureStore', ['UserEmbedding', 'FeatureStore']],
    ['training/validation/holdout', ['training/', 'validation/holdout']],
    ['candidate-generation-service', ['candidate-', 'generation-service']],
    ['features.online.userprofile', ['features.online.', 'userprofile']],
    ['ranking::DeepCrossNetwork', ['ranking::Deep', 'CrossNetwork']],
    ['用户向量特征存储服务第二版', ['用户向量特征存储服', '务第二版']],
  ])('%s', (text, lines) => {
    expect(breakText(text, TITLE, 130)).toEqual({ lines, parted: 'at seams' })
    expect(lines.filter((line) => textWidth(line, TITLE) > 130)).toEqual([])
  })

  test('one without seams is parted between letters, and no letter loses its accent', () => {
    const decomposed = 'e\u0301'.repeat(40)
    const { lines, parted } = breakText(decomposed, TITLE, 114)
    expect([parted, lines.join('')]).toEqual(['anywhere', decomposed])
    expect(lines.every((line) => !line.startsWith('\u0301'))).toBe(true)
    const family = '👩‍👩‍👧‍👦'.repeat(12)
    expect(breakText(family, TITLE, 114).lines.every((line) => !line.startsWith('\u200d'))).toBe(true)
  })

  test('numbers stay whole, and so do words that a line can hold', () => {
    expect(breakText('p99 under 1,000.5 ms at 12:30', TITLE, 60).lines.join('|')).toContain('1,000.5')
    expect(breakText('read/write feature_store', TITLE, 114)).toEqual({ lines: ['read/write', 'feature_store'], parted: 'nowhere' })
  })

  test('one or two letters of it never stand alone on a line where more can come along', () => {
    expect(breakText('Impressions', TITLE, textWidth('Impression', TITLE))).toMatchObject({ lines: ['Impressi', 'ons'], lonely: undefined })
    expect(breakText('用户向量特征存储服', TITLE, textWidth('用户向量特征存储', TITLE)).lines).toEqual(['用户向量特征', '存储服'])
    expect(breakText('log of user_id', TITLE, textWidth('user_i', TITLE))).toMatchObject({ lines: ['log of', 'user_', 'id'], lonely: 2 })
    expect(breakText('AI of ML', TITLE, textWidth('AI of', TITLE)).lonely, 'a word of two letters is no part').toBeUndefined()
  })

  test('a part of it goes on the line that has begun', () => {
    expect(breakText('my user_embedding_features_v2', TITLE, 114).lines[0]).toBe('my user_')
  })
})

describe('what does not fit', () => {
  test('ends in an ellipsis on the last line, which holds as much as it can', () => {
    const text = 'two tower candidate generator of everything that anybody may ever want to see'
    const lines = wrapText(text, TITLE, 114, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    expect(text.startsWith(lines.join(' ').slice(0, -1))).toBe(true)
    expect(wrapText('user_embedding_features_v2_backfill_daily', TITLE, 114, 2)[1]).toMatch(/^\w+…$/)
  })

  test('is cut between letters: no accent, joiner or half of a picture is left before the ellipsis', () => {
    for (const text of ['👩‍👩‍👧‍👦'.repeat(9), 'क्षि'.repeat(30), 'e\u0301'.repeat(40), '🇩🇪'.repeat(20)]) {
      const kept = clipText(text, TITLE, 80).slice(0, -1)
      expect(text.startsWith(kept)).toBe(true)
      const letters = Array.from(new Intl.Segmenter('en').segment(text), ({ index }) => index)
      expect(letters).toContain(kept.length)
    }
  })

  test('is measured no further than it can be seen: a pasted book takes no time', () => {
    const book = 'all the words of a long book '.repeat(40_000)
    expect(wrapText(book, TITLE, 114, 2)).toHaveLength(2)
    expect(wrapText('x'.repeat(1_000_000), TITLE, 114, 2)).toHaveLength(2)
  })
})

test('nothing but spaces is no line', () => {
  expect([breakText('  \n ', TITLE, 100).lines, wrapText('', TITLE, 100, 2)]).toEqual([[], []])
})

test('the widest word says how narrow a line may be', () => {
  expect(widestWord('vectors, attributes', TITLE)).toBeCloseTo(textWidth('attributes', TITLE))
})
