import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { pauseEditors } from '../boards/pauseEditors.ts'
import type { Clock } from '../clock.ts'
import type { RoomRegistry } from '../rooms/roomRegistry.ts'
import type { Storage } from '../storage/storage.ts'
import { admittedHost } from './admitted.ts'
import { problem } from './problems.ts'

const PauseWish = z.strictObject({ paused: z.boolean() })
const PutOutWish = z.strictObject({ presence: z.int().min(0) })

interface BoardPath {
  Params: { id: string }
}

export interface HostRouteParts {
  storage: Storage
  rooms: RoomRegistry
  clock: Clock
}

/** What a host does with the people on a board: pause the editors, and put one of them out. */
export function addHostRoutes(app: FastifyInstance, parts: HostRouteParts): void {
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } } }

  app.post<BoardPath>('/api/boards/:id/pause', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may pause the editors.')
    if (admission === undefined) return reply
    const wish = PauseWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `The editors cannot be paused like this: ${z.prettifyError(wish.error)}`)
    await pauseEditors(parts, admission.board.id, wish.data.paused)
    return wish.data
  })

  app.post<BoardPath>('/api/boards/:id/put-out', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may put somebody out.')
    if (admission === undefined) return reply
    const wish = PutOutWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `Nobody can be put out like this: ${z.prettifyError(wish.error)}`)
    return { seat: parts.rooms.putOutPresence(admission.board.id, wish.data.presence, CLOSE.putOut) ?? null }
  })
}
