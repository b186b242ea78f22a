import { expect, it } from 'vitest'
import { inOrder } from '../../../../client/controls/screen/useOneSidePanel.ts'

it.each([
  [[], ['outline', 'host'], 'host'],
  [['host'], ['outline', 'host'], 'outline'],
  [['outline', 'host'], ['outline', 'notebook', 'host'], 'notebook'],
  [['outline', 'host'], ['outline'], 'outline'],
  [['host'], [], undefined],
])('after %o, of %o the one opened last is %s', (before, open, last) => {
  expect(inOrder(before, open).at(-1)).toBe(last)
})
