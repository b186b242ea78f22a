import { expect, test } from 'vitest'
import { textsIn, withoutTexts, withTexts } from '../../../shared/notebook/keptTexts.ts'
import { MAX_PAGE_LENGTH } from '../../../shared/notebook/pages.ts'

test('what a file keeps of a notebook comes back, beside what others keep there', () => {
  const meta = withTexts({ other: 1 }, { question: 'Rank.', data: 'logs\n- clicks', serve: '' })
  expect(textsIn(meta)).toEqual({ question: 'Rank.', data: 'logs\n- clicks' })
  expect(textsIn(JSON.parse(JSON.stringify(meta)))).toEqual(textsIn(meta))
  expect(withoutTexts(meta)).toEqual({ other: 1 })
  expect(withTexts({ other: 1 }, { serve: '' })).toEqual({ other: 1 })
})

test.each([undefined, null, 7, [], {}, { sevenstepNotebook: 'all' }, { sevenstepNotebook: { clarify: 7, nowhere: 'x', __proto__: { data: 'x' } } }])('a file that says %j brings nothing', (meta) => {
  expect(textsIn(meta)).toEqual({})
})

test('what is too long or wild in a file is cut and cleaned', () => {
  const { clarify, frame } = textsIn({ sevenstepNotebook: { clarify: 'x'.repeat(MAX_PAGE_LENGTH + 9), frame: 'a\r\nb\u0000\u202ec\ud800' } })
  expect([clarify?.length, frame]).toEqual([MAX_PAGE_LENGTH, 'a\nb  c\ufffd'])
})
