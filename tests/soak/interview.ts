import type { CreatedBoard } from '../../server/boards/createBoard.ts'
import { componentRecord, shapeId } from '../fakes/boardRecords.ts'
import type { Random } from '../fakes/random.ts'
import { RawClient } from '../server/support/rawClient.ts'

const MINUTES = 45
const EDITS_PER_MINUTE = 6
/** One in so many minutes somebody's connection goes and comes back. */
const REJOIN_ONE_IN = 15
const RECORDS = 30

export interface Day {
  url: string
  random: Random
  /** Resolves so many simulated minutes later. */
  pass(minutes: number): Promise<void>
}

/** One interview: two or three people meet on a new board, draw, drag, drop out and come back, and leave one by one. */
export async function holdInterview(day: Day): Promise<CreatedBoard> {
  const response = await fetch(`${day.url}/api/boards`, { method: 'POST' })
  const board = (await response.json()) as CreatedBoard
  await Promise.all([attend(day, board, board.keys.host), attend(day, board, board.keys.editor), ...(day.random.int(2) === 0 ? [attend(day, board, board.keys.viewer)] : [])])
  return board
}

/** Opens a board of an earlier interview, for a few minutes and a change. */
export async function revisit(day: Day, board: CreatedBoard): Promise<void> {
  const person = await enter(day, board, board.keys.host)
  edit(person, day.random)
  await day.pass(5)
  leave(person)
}

async function attend(day: Day, board: CreatedBoard, key: string): Promise<void> {
  await day.pass(day.random.next() * 5)
  let person = await enter(day, board, key)
  for (let minute = 0; minute < MINUTES; minute++) {
    for (let count = 0; count < EDITS_PER_MINUTE; count++) {
      if (person.socket.readyState !== person.socket.OPEN) person = await enterAgain(day, board, key, person)
      if (key !== board.keys.viewer) edit(person, day.random)
      await day.pass(1 / EDITS_PER_MINUTE)
    }
    if (day.random.int(REJOIN_ONE_IN) > 0) continue
    person = await enterAgain(day, board, key, person)
  }
  leave(person)
}

async function enterAgain(day: Day, board: CreatedBoard, key: string, person: RawClient): Promise<RawClient> {
  leave(person)
  await day.pass(day.random.next() * 2)
  return enter(day, board, key)
}

/** Comes in, as often as it takes: on a busy machine, fast time ends sockets that would have answered. */
async function enter(day: Day, board: CreatedBoard, key: string): Promise<RawClient> {
  for (;;) {
    const person = new RawClient(day.url, board.id, key)
    const isIn = await person.until(() => person.hasPage('page:page')).then(() => true, () => false)
    if (isIn) return person
    leave(person)
    await day.pass(1)
  }
}

function edit({ records }: RawClient, random: Random): void {
  const ids = [...records.ids()].filter((id) => id.startsWith('shape:'))
  const known = ids.length < RECORDS ? undefined : records.get(random.pick(ids))
  records.transact('soak', () => records.set({ ...(known ?? componentRecord(shapeId(random))), x: random.int(4000), y: random.int(3000) }))
}

function leave({ socket, records, doc }: RawClient): void {
  socket.close()
  records.destroy()
  doc.destroy()
}
