import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { SEATS } from '../../shared/protocol/seats.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { giveSeat, type SeatAnswer } from '../boards/giveSeat.ts'
import { peopleHere, putOut, sessionOf } from '../boards/people.ts'
import type { Clock } from '../runtime/clock.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { BoardStore } from '../storage/port/storage.ts'
import { admitted, admittedHost } from './admitted.ts'
import { noSuchBoard, problem } from './problems.ts'

const PutOutWish = z.union([
  z.strictObject({ presence: z.int().min(0) }),
  z.strictObject({ session: z.string().min(1).max(64) }),
])

interface BoardPath {
  Params: { id: string }
}

export interface HostRouteParts {
  storage: BoardStore
  rooms: RoomRegistry
  clock: Clock
}

/** What a host does with the people on a board: put one of them out and give somebody another seat. */
export function addHostRoutes(app: FastifyInstance, parts: HostRouteParts): void {
  const asked = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } } }

  app.get<BoardPath>('/api/boards/:id/people', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    // To anyone but a host the address does not exist: who is here and unseen is the host's business.
    if (admission?.seat !== 'host') return noSuchBoard(reply)
    return peopleHere(parts.rooms, admission.board.id, parts.clock.steadyMs(), admission.visit)
  })

  app.post<BoardPath>('/api/boards/:id/put-out', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may put somebody out.')
    if (admission === undefined) return reply
    const wish = PutOutWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `Nobody can be put out like this: ${z.prettifyError(wish.error)}`)
    return { seat: putOut(parts.rooms, admission.board.id, wish.data, CLOSE.putOut) ?? null }
  })

  addSeating(app, parts, limited)
}

const SeatWish = z.union([
  z.strictObject({ presence: z.int().min(0), seat: z.enum(SEATS) }),
  z.strictObject({ session: z.string().min(1).max(64), seat: z.enum(SEATS) }),
])

const NOT_GIVEN: Record<Exclude<SeatAnswer, 'given'>, readonly [status: number, message: string]> = {
  'too high': [403, 'Nobody becomes a host without a host link.'],
  'too many': [409, 'This board keeps as many given seats as it may. Replace the link instead.'],
  busy: [409, 'Others give seats at this moment. Try again.'],
}

function addSeating(app: FastifyInstance, parts: HostRouteParts, limited: { config: object }): void {
  app.post<BoardPath>('/api/boards/:id/seat', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may give seats.')
    if (admission === undefined) return reply
    const wish = SeatWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `No seat can be given like this: ${z.prettifyError(wish.error)}`)
    const { board: { id }, visit } = admission
    const session = sessionOf(parts.rooms, id, wish.data)
    if (session === undefined) return { seat: null, link: null }
    if (visit !== undefined && session.visit === visit) return problem(reply, 400, 'Nobody changes their own seat.')
    const answer = await giveSeat({ ...parts, nowMs: parts.clock.nowMs() }, id, session, wish.data.seat)
    if (answer === 'given') return { seat: wish.data.seat, link: session.keySeat }
    return problem(reply, ...NOT_GIVEN[answer])
  })
}
