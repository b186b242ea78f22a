import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { setFact } from '../boards/boardFacts.ts'
import { peopleHere, putOutSession } from '../boards/people.ts'
import type { Clock } from '../runtime/clock.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { BoardStore } from '../storage/port/storage.ts'
import { admitted, admittedHost } from './admitted.ts'
import { noSuchBoard, problem } from './problems.ts'

const PauseWish = z.strictObject({ paused: z.boolean() })
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

/** What a host does with the people on a board: pause the editors, and put one of them out. */
export function addHostRoutes(app: FastifyInstance, parts: HostRouteParts): void {
  const asked = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } } }

  app.get<BoardPath>('/api/boards/:id/people', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    // To anyone but a host the address does not exist: who is here and unseen is the host's business.
    if (admission?.seat !== 'host') return noSuchBoard(reply)
    return peopleHere(parts.rooms, admission.board.id, parts.clock.steadyMs())
  })

  app.post<BoardPath>('/api/boards/:id/pause', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may pause the editors.')
    if (admission === undefined) return reply
    const wish = PauseWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `Editors cannot be paused like this: ${z.prettifyError(wish.error)}`)
    await setFact(parts, admission.board.id, 'pause', { value: wish.data.paused })
    return wish.data
  })

  app.post<BoardPath>('/api/boards/:id/put-out', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may put somebody out.')
    if (admission === undefined) return reply
    const wish = PutOutWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `Nobody can be put out like this: ${z.prettifyError(wish.error)}`)
    const { rooms } = parts
    const { id } = admission.board
    const seat = 'session' in wish.data
      ? putOutSession(rooms, id, wish.data.session, CLOSE.putOut)
      : rooms.putOutPresence(id, wish.data.presence, CLOSE.putOut)
    return { seat: seat ?? null }
  })
}
