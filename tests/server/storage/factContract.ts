import { expect, test } from 'vitest'
import { LARGE_FACT, type Storage } from '../../../server/storage/port/storage.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { BOARD, entry } from '../support/contractBoard.ts'

/** What every backend promises of the facts of a board. */
export function describeFacts(storage: () => Storage): void {
  const factsOf = async (boardId: string) => Object.fromEntries(await storage().readFacts(boardId))

  test('a fact has a value and a version that grows with it, on its board alone', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().createBoard({ ...BOARD, id: 'board-2' }, entry([10], { log: boardLog('board-2') }))
    expect(await factsOf(BOARD.id)).toEqual({})
    const agenda = { steps: ['goal', 'data'], startedAtMs: 5, note: null }
    expect(await storage().setFact(BOARD.id, 'agenda', undefined, agenda)).toBe(1)
    expect(await storage().setFact(BOARD.id, 'clock', undefined, 7)).toBe(1)
    expect(await storage().setFact(BOARD.id, 'clock', undefined, null)).toBe(2)
    const facts = { agenda: { version: 1, value: agenda }, clock: { version: 2, value: null } }
    expect([await factsOf(BOARD.id), await factsOf('board-2'), await factsOf('nowhere')]).toEqual([facts, {}, {}])
  })

  test('a value that was meant to follow on another than the last is not taken, and tells so', async () => {
    await storage().createBoard(BOARD, entry([0]))
    expect(await storage().setFact(BOARD.id, 'clock', 1, 'early')).toBeUndefined()
    expect(await storage().setFact(BOARD.id, 'clock', 0, 'first')).toBe(1)
    const answers = await Promise.all(['ana', 'ben'].map((who) => storage().setFact(BOARD.id, 'clock', 1, who)))
    expect(answers.filter((version) => version !== undefined)).toEqual([2])
    const winner = answers[0] === 2 ? 'ana' : 'ben'
    expect(await factsOf(BOARD.id)).toEqual({ clock: { version: 2, value: winner } })
  })

  test('a fact is read alone by its name, and the large one only so', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().setFact(BOARD.id, 'clock', 0, { at: 7 })
    await storage().setFact(BOARD.id, LARGE_FACT, 0, ['large'])
    const read = (name: string, boardId = BOARD.id) => storage().readFact(boardId, name)
    expect([await read('clock'), await read(LARGE_FACT)]).toEqual([{ version: 1, value: { at: 7 } }, { version: 1, value: ['large'] }])
    expect([await read('agenda'), await read('clock', 'nowhere')]).toEqual([undefined, undefined])
    expect(await factsOf(BOARD.id)).toEqual({ clock: { version: 1, value: { at: 7 } } })
  })

  test('a fact of an unknown board is refused', async () => {
    await expect(storage().setFact('nowhere', 'clock', undefined, 1)).rejects.toBeInstanceOf(Error)
  })
}
