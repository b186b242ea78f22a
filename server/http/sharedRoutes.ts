import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { MAX_HANDED_BYTES } from '../../shared/debrief/parseHanded.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import type { FactParts } from '../boards/boardFacts.ts'
import { hand, readHanded } from '../boards/handedParts.ts'
import { admitted, admittedHost } from './admitted.ts'
import { noSuchBoard, problem } from './problems.ts'

const HandWish = z.strictObject({ value: z.unknown(), expected: z.int().min(0) })

/** What a wish takes beside its value, whose letters may be written as escapes. */
const WISH_BYTES = 64 * 1024

interface BoardPath {
  Params: { id: string }
}

/** What hosts share of their copy of the debrief: everybody on the board reads it, and hosts replace it as a whole. */
export function addSharedRoutes(app: FastifyInstance, parts: FactParts): void {
  const asked = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }
  const limits = { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } }

  app.get<BoardPath>('/api/boards/:id/shared', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    return admission === undefined ? noSuchBoard(reply) : readHanded(parts.storage, admission.board.id)
  })

  const options = { bodyLimit: MAX_HANDED_BYTES + WISH_BYTES, config: limits }
  app.put<BoardPath>('/api/boards/:id/shared', options, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may share what hosts keep.')
    if (admission === undefined) return reply
    const wish = HandWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `Nothing can be shared like this: ${z.prettifyError(wish.error)}`)
    const { value, expected } = wish.data
    const answer = await hand(parts, admission.board.id, { value, expected })
    if (answer.type === 'unfit') return problem(reply, 400, 'This is too much, or nothing that can be shared.')
    if (answer.type === 'set') return answer.stored
    return reply.code(409).send({ message: 'Another host shared something meanwhile.' })
  })
}
