import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { CURVEBALL_LIMITS } from '../../shared/interview/curveballs.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { printable } from '../../shared/protocol/shortText.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { deckOf, endCurveball, playCurveball, type CurveballAnswer, type CurveballParts } from '../boards/curveballs.ts'
import { admitted, admittedHost } from './admitted.ts'
import { refusedToRead } from './kitGuard.ts'
import { noSuchBoard, problem } from './problems.ts'

const { id, minMinutes, maxMinutes } = CURVEBALL_LIMITS

const CurveballWish = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('play'),
    card: z.string().min(1).max(id),
    minutes: z.int().min(minMinutes).max(maxMinutes),
    by: z.string().max(1000).transform((name) => printable(name, LIMITS.maxNameLength)),
    expected: z.int().min(0),
  }),
  z.strictObject({ act: z.literal('end'), expected: z.int().min(0) }),
])

interface BoardPath {
  Params: { id: string }
}

/** Surprises that a host plays: the cards, which nobody else reads, and playing one, of which everybody is told. */
export function addCurveballRoutes(app: FastifyInstance, parts: CurveballParts): void {
  const asked = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } } }

  app.get<BoardPath>('/api/boards/:id/curveballs', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    // To anyone but a host the address does not exist: a surprise that was read is none.
    if (admission?.seat !== 'host') return noSuchBoard(reply)
    // An interview of their own lets nobody look a card up on another board.
    if (await refusedToRead(request, reply, parts.storage, admission.board.id)) return reply
    return deckOf(parts.shelf, admission.board)
  })

  app.post<BoardPath>('/api/boards/:id/curveballs', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may play a curveball.')
    if (admission === undefined) return reply
    // Or it could be read by being played.
    if (await refusedToRead(request, reply, parts.storage, admission.board.id)) return reply
    const wish = CurveballWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `${UNFIT}: ${z.prettifyError(wish.error)}`)
    const { board } = admission
    const answer: CurveballAnswer = wish.data.act === 'play'
      ? await playCurveball(parts, board, wish.data)
      : await endCurveball(parts, board.id, wish.data.expected)
    switch (answer.type) {
      case 'set':
        return { name: 'curveball', ...answer.fact }
      case 'unknown':
        return problem(reply, 404, 'This board has no such curveball.')
      case 'unfit':
        return problem(reply, 400, `${UNFIT}.`)
      case 'stale':
      case 'ended':
        return reply.code(409).send({ message: REFUSED[answer.type], name: 'curveball', ...answer.fact })
    }
  })
}

const UNFIT = 'No curveball can be played like this'

const REFUSED = {
  ended: 'The board has ended, so no curveball can be played.',
  stale: 'Somebody else played or ended a curveball meanwhile.',
}
