import { expect, test } from 'vitest'
import { inOneLine, plainText } from '../../../../shared/board/plainText.ts'
import { plainLine } from '../../../../shared/drawing/arrows/plainLine.ts'

const BOLD = { marks: [{ type: 'bold' }] }

function paragraph(...texts: readonly (string | object)[]): object {
  const content = texts.map((text) => (typeof text === 'string' ? { type: 'text', text } : text))
  return { type: 'paragraph', ...(content.length > 0 && { content }) }
}

function doc(...content: readonly object[]): object {
  return { type: 'doc', content }
}

test.each([
  ['one paragraph', doc(paragraph('top 500')), 'top 500'],
  ['an empty line behind it, as Enter leaves it', doc(paragraph('ANN top 800'), paragraph()), 'ANN top 800'],
  ['empty lines around it', doc(paragraph(), paragraph('final page'), paragraph(), paragraph()), 'final page'],
  ['two paragraphs', doc(paragraph('features '), paragraph(' 5 ms')), 'features 5 ms'],
  ['a line break', doc(paragraph('features', { type: 'hardBreak' }, '5 ms')), 'features 5 ms'],
  ['nothing', doc(paragraph()), ''],
  ['no rich text', undefined, ''],
])('the label of a link is one line: %s', (_, richText, line) => {
  expect(plainLine(richText)).toBe(line)
  expect(inOneLine(plainText(richText))).toBe(line)
})

test('what has formatting is left to whoever can draw it', () => {
  expect(plainLine(doc(paragraph({ type: 'text', text: 'bold', ...BOLD })))).toBeUndefined()
  expect(plainLine(doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('a')] }] }))).toBeUndefined()
})
