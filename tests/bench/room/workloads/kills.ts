import { BenchServer } from '../benchServer.ts'
import type { Contestant } from '../contestants.ts'
import { Client, pause } from '../crowd.ts'

const WRITERS = 4
const MOVES = 25
const LOAD_MS = 200

/**
 * Kills the server as soon as somebody has seen what was written in it, and counts the writes that others had seen and that
 * the server does not have when it is back. Each trial has a room of its own, and each write a record of its own.
 */
export async function kills(contestant: Contestant, trials: number): Promise<Record<string, number>> {
  const server = await BenchServer.start(contestant, trials)
  let lost = 0
  let shown = 0
  for (let trial = 0; trial < trials; trial++) {
    const seen = await editAndKill(server, trial)
    await server.launch()
    const kept = await readBack(server, trial)
    shown += seen.length
    lost += seen.filter((writer) => kept.seen(writer) === 0).length
  }
  await server.clear()
  return { lost, shown }
}

/** Returns the writers whose rectangle the reader had seen when the server was killed. */
async function editAndKill(server: BenchServer, trial: number): Promise<number[]> {
  const room = server.rooms[trial]!
  const { dialect } = server.contestant
  const clients = Array.from({ length: WRITERS + 1 }, () => new Client(server, room))
  const [reader, ...writers] = clients as [Client, ...Client[]]
  await Promise.all(clients.map(({ joined }) => joined))
  const enough = new Promise<void>((resolve) => {
    reader.onMoved = () => {
      if (reader.moves >= (WRITERS * MOVES) / 2 + (trial % (WRITERS * MOVES / 2))) resolve()
    }
  })
  for (let move = 0; move < MOVES; move++) {
    writers.forEach((client, at) => {
      const id = move * WRITERS + at
      client.send(dialect.begin(room, id))
      client.send(dialect.move(room, id, 1))
    })
    await pause(1)
  }
  await enough
  await server.end('SIGKILL')
  for (const client of clients) client.end()
  return Array.from({ length: WRITERS * MOVES }, (_, id) => id).filter((id) => reader.seen(id) > 0)
}

async function readBack(server: BenchServer, trial: number): Promise<Client> {
  const witness = new Client(server, server.rooms[trial]!)
  await witness.joined
  // One of them says that all is there before it has read it.
  await pause(server.contestant.role === 'ours' ? 0 : LOAD_MS)
  witness.end()
  return witness
}
