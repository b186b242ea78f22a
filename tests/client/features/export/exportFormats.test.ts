import { expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../../../client/features/export/exportFormats.ts'
import { TEXT_FORMATS } from '../../../../shared/interchange/index.ts'

const ids = EXPORT_FORMATS.map((one) => (one.kind === 'image' ? one.id : one.format.id))

test('a board can be taken away in each form once, and in all that are written from records', () => {
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(['png', 'svg', 'kit', 'tldr']))
  expect(ids).toEqual(expect.arrayContaining(TEXT_FORMATS.filter(({ write }) => write).map(({ id }) => id)))
})
