import { expect, test } from 'vitest'
import { boardLog } from '../../../server/storage/port/logId.ts'
import type { Asset, Storage } from '../../../server/storage/port/storage.ts'
import { BOARD, entry } from '../support/contractBoard.ts'

/** What every backend promises of pictures. */
export function describeAssets(storage: () => Storage): void {
  const picture = (hash: string, bytes: number[] = [1, 2, 3]): Asset =>
    ({ hash, type: 'image/png', bytes: Uint8Array.from(bytes) })

  test('a picture comes back as it was, from its own board only', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().createBoard({ ...BOARD, id: 'board-2' }, entry([10], { log: boardLog('board-2') }))
    expect(await storage().addAsset(BOARD.id, picture('a'), 100)).toBe(true)
    const found = await storage().findAsset(BOARD.id, 'a')
    expect([found?.hash, found?.type, ...(found?.bytes ?? [])]).toEqual(['a', 'image/png', 1, 2, 3])
    for (const [boardId, hash] of [['board-2', 'a'], [BOARD.id, 'b'], ['nowhere', 'a']] as const) {
      expect(await storage().findAsset(boardId, hash)).toBeUndefined()
    }
    expect(await storage().listAssets(BOARD.id)).toEqual([{ hash: 'a', type: 'image/png', size: 3 }])
    expect(await storage().listAssets('board-2')).toEqual([])
  })

  test('a board holds so many bytes of pictures, and the same one counts once', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().createBoard({ ...BOARD, id: 'board-2' }, entry([10], { log: boardLog('board-2') }))
    const add = (boardId: string, hash: string, maxBytes: number): Promise<boolean> =>
      storage().addAsset(boardId, picture(hash), maxBytes)
    const first = [await add(BOARD.id, 'a', 2), await add(BOARD.id, 'a', 3), await add(BOARD.id, 'a', 3)]
    const second = [await add(BOARD.id, 'b', 5), await add('board-2', 'b', 5), await add(BOARD.id, 'b', 6)]
    expect([...first, ...second]).toEqual([false, true, true, false, true, true])
    expect((await storage().listAssets(BOARD.id)).map(({ hash }) => hash)).toEqual(['a', 'b'])
    await expect(add('nowhere', 'a', 100)).rejects.toBeInstanceOf(Error)
  })
}
