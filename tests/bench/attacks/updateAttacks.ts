import * as encoding from 'lib0/encoding'
import { beyondAnyNumber, deleteRanges, emptyString, endlessMerge, gap, gapFlood, hugeCollected, manyClients, subdocs } from '../../fakes/hostileAttacks.ts'
import { step1Frame } from '../../../shared/protocol/frames.ts'
import { conflicts } from '../../fakes/hostileReferences.ts'
import { RawClient } from '../../server/support/rawClient.ts'
import type { AttackContext } from './attackContext.ts'

export type Attack = (context: AttackContext) => Promise<void>

const EVE = 501
/** A doc that nobody uses rests after two rounds of 5 s, and a room that nobody is in closes after ROOM_IDLE_SECONDS. */
const ASLEEP_MS = 12_000
const CLOSED_MS = 2_500

/** The attacks by updates, by their numbers in the report. */
export const UPDATE_ATTACKS: Record<string, Attack> = {
  // What the time alone does to the figures.
  '0 nothing': async (context) => context.pass(3_000),
  '1 empty string, deleted': (context) => send(context, emptyString(EVE)),
  '2 collected 2^53, asleep, honest write': async (context) => {
    const ada = await honest(context)
    await send(context, hugeCollected(EVE))
    await context.pass(ASLEEP_MS)
    await context.often(5, (at) => move(ada, at))
  },
  '2b empty string, asleep': async (context) => {
    await honest(context)
    await send(context, emptyString(EVE).slice(0, 1))
    await context.pass(ASLEEP_MS)
  },
  '3 subdocs': (context) => send(context, subdocs(EVE, context.isQuick ? 100_000 : 200_000)),
  '4 empty string, board closed': async (context) => {
    await send(context, emptyString(EVE).slice(0, 1))
    await comeAgain(context)
  },
  '5 lengths of 2^55, board closed': async (context) => {
    await send(context, beyondAnyNumber(EVE))
    await comeAgain(context)
  },
  '6 12,000 clients, viewer comes back': async (context) => {
    await send(context, manyClients(12_000))
    const viewer = await context.come('viewer', 'viewer who is back')
    viewer.send(step1Frame(vectorOf(12_000)))
    await context.answered(viewer)
  },
  '7 conflicts': (context) => send(context, conflicts(EVE, context.isQuick ? 4_000 : 8_000)),
  '8 delete ranges, honest moves': async (context) => {
    const ada = await honest(context)
    await send(context, deleteRanges(999, 1_000_000))
    await context.often(10, (at) => move(ada, at), 100)
  },
  '9 gaps': (context) => send(context, gapFlood(EVE, 1_600_000, 20)),
  '20 a merge without an end': (context) => send(context, endlessMerge(EVE)),
  '16 a gap, 500 honest writes': async (context) => {
    await send(context, gap(EVE))
    const ada = await honest(context)
    await context.often(500, (at) => move(ada, at))
    await context.answered(ada.socket)
  },
}

async function send(context: AttackContext, updates: readonly Uint8Array[]): Promise<void> {
  const eve = await context.come('editor', 'eve')
  await context.write(eve, updates)
  await context.answered(eve)
  // A room may put off what it took until somebody asks for the board.
  const viewer = await context.come('viewer', 'who looks at it')
  viewer.send(step1Frame(Uint8Array.of(1, 1, 0)))
  await context.answered(viewer)
}

/** Everybody leaves, the room closes, and somebody opens the board. */
async function comeAgain(context: AttackContext): Promise<void> {
  context.end()
  await context.pass(CLOSED_MS)
  const zoe = await context.come('editor', 'who opens it again')
  zoe.send(step1Frame(Uint8Array.of(0)))
  await context.answered(zoe)
}

async function honest(context: AttackContext): Promise<RawClient> {
  const ada = new RawClient(context.url, context.board.id, context.board.keys.host)
  ada.socket.on('close', (code: number) => context.ends.push(`honest host ${code}`))
  await ada.until(() => ada.hasPage('page:page')).catch(() => {})
  return ada
}

function move(ada: RawClient, at: number): void {
  if (ada.socket.readyState === ada.socket.OPEN) ada.records.transact('move', () => ada.records.set({ id: 'page:moved', typeName: 'page', name: String(at), index: 'a2', meta: {} }))
}

function vectorOf(clients: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients)
    for (let at = 0; at < clients; at++) {
      encoding.writeVarUint(encoder, 10_001 + at)
      encoding.writeVarUint(encoder, 1)
    }
  })
}
