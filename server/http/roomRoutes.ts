import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { canEdit } from '../../shared/protocol/seats.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { declareUse, type AiParts, type UseAnswer } from '../boards/aiPolicy.ts'
import { isTab } from '../boards/people.ts'
import { admitted } from './admitted.ts'
import { noSuchBoard, problem } from './problems.ts'

const UseWish = z.strictObject({ text: z.string().min(1).max(1_000), name: z.string().max(400) })

interface BoardPath {
  Params: { id: string }
}

const NOT_KEPT: Record<Exclude<UseAnswer['type'], 'set'>, readonly [status: number, message: string]> = {
  unfit: [400, 'It says nothing.'],
  ended: [409, 'The board has ended.'],
  'not asked': [409, 'Here AI helpers are not to be declared.'],
  full: [409, 'As much has been declared as a board keeps.'],
  busy: [409, 'Others declare something at this moment. Try again.'],
}

export interface RoomParts extends AiParts {
  config: {
    /** How long boards are kept that nobody opens; 0 for ever. */
    retentionDays: number
  }
}

/** What everybody on a board may know of the room: who sits where, and what is used of AI helpers. */
export function addRoomRoutes(app: FastifyInstance, parts: RoomParts): void {
  const asked = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } } }

  app.get<BoardPath>('/api/boards/:id/room', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    if (admission === undefined) return noSuchBoard(reply)
    const { board: { id }, visit } = admission
    // Who asks knows that they are here, in all their tabs. Handles and times are for hosts.
    const all = parts.rooms.sessionsOf(id)
    const others = all.filter((one) => (visit === undefined || one.visit !== visit) && !isTab(one, all))
    const here = others.map(({ seat, presence }) => ({ seat, presence: presence ?? null }))
    return { here, keptDays: parts.config.retentionDays || null }
  })

  app.post<BoardPath>('/api/boards/:id/ai-uses', limited, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    if (admission === undefined) return noSuchBoard(reply)
    if (!canEdit(admission.seat)) return problem(reply, 403, 'Who watches declares nothing.')
    const wish = UseWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `This cannot be declared: ${z.prettifyError(wish.error)}`)
    const answer = await declareUse(parts, admission.board.id, wish.data)
    if (answer.type === 'set') return { name: 'aiRecord', ...answer.fact }
    return problem(reply, ...NOT_KEPT[answer.type])
  })
}
