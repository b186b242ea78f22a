import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DeletedPage } from '../../../../client/features/deletion/DeletedPage.tsx'
import type { DeletedBoard } from '../../../../client/features/deletion/useDeletedBoard.ts'

const said = (board: DeletedBoard): string => renderToStaticMarkup(<DeletedPage {...board} />)

test('who deleted a board is said only once the server has told it', () => {
  const [unknown, host, unused] = [said({}), said({ cause: 'host' }), said({ cause: 'unused' })]
  for (const text of [unknown, unused]) expect(text).not.toContain('by its host')
  expect(unknown).not.toContain('longer than this server keeps boards')
  expect(host).toContain('This board was deleted by its host')
  expect(unused).toContain('longer than this server keeps boards')
})
