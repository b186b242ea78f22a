import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { CLOCK_ACTS, CLOCK_LIMITS } from '../../shared/interview/clock.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { actOnRound, type RoundClockParts } from '../boards/roundClock.ts'
import { admittedHost } from './admitted.ts'
import { problem } from './problems.ts'

const ClockWish = z.strictObject({
  act: z.enum(CLOCK_ACTS),
  expected: z.int().min(0),
  minutes: z.int().min(1).max(CLOCK_LIMITS.extendMinutes).optional(),
})

const REFUSED = {
  ended: 'The board has ended, and its clock with it.',
  stale: 'Somebody else changed the clock meanwhile.',
}

/** The clock of a round: what hosts do to it, at this server's time. Everybody is told by the fact `clock`. */
export function addClockRoutes(app: FastifyInstance, parts: RoundClockParts): void {
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } } }

  app.post<{ Params: { id: string } }>('/api/boards/:id/clock', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may change the clock.')
    if (admission === undefined) return reply
    const wish = ClockWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `The clock cannot do this: ${z.prettifyError(wish.error)}`)
    const answer = await actOnRound(parts, admission.board.id, wish.data)
    if (answer.type === 'unfit') return problem(reply, 400, 'The clock cannot do this.')
    if (answer.type === 'set') return { name: 'clock', ...answer.fact }
    return reply.code(409).send({ message: REFUSED[answer.type], name: 'clock', ...answer.fact })
  })
}
