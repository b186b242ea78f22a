import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DuplicateDialog } from '../../../../client/features/duplicate/DuplicateDialog.tsx'

const drawn = (isDealt: boolean): string =>
  renderToStaticMarkup(<DuplicateDialog isDealt={isDealt} onCopy={() => {}} onClose={() => {}} />)

test('the next candidate gets the same numbers unless its host says otherwise', () => {
  expect(drawn(true)).toMatch(/<input type="checkbox" checked=""\/>Keep the numbers of the case/)
  expect(drawn(false)).not.toContain('checkbox')
})
