import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { seatsBelow } from '../../shared/protocol/seats.ts'
import { admit, type Admission } from '../access/admit.ts'
import { keysFrom } from '../access/keys.ts'
import { createBoard, type BoardMakerParts } from '../boards/createBoard.ts'
import { noSuchBoard, problem } from './problems.ts'

const CREATED_PER_MINUTE = 60

const BoardWish = z.strictObject({
  kit: z.string().optional(),
  title: z.string().trim().min(1).max(LIMITS.maxTitleLength).optional(),
})

interface BoardPath {
  Params: { id: string }
}

/** Creating a board, and what a key says about one. */
export function addBoardRoutes(app: FastifyInstance, parts: BoardMakerParts): void {
  const limited = { config: { rateLimit: { max: CREATED_PER_MINUTE, timeWindow: '1 minute' } } }

  app.post('/api/boards', limited, async (request, reply) => {
    const wish = BoardWish.safeParse(request.body ?? {})
    if (!wish.success) return problem(reply, 400, `The board cannot be created: ${z.prettifyError(wish.error)}`)
    const kit = parts.shelf.kits.find(({ id }) => id === wish.data.kit)
    if (wish.data.kit !== undefined && kit === undefined) return problem(reply, 400, `There is no kit "${wish.data.kit}".`)
    return reply.code(201).send(await createBoard(parts, { kit, title: wish.data.title }))
  })

  app.get<BoardPath>('/api/boards/:id', async (request, reply) => {
    const admission = await admitted(request, parts)
    return admission ? { id: admission.board.id, title: admission.board.title, seat: admission.seat } : noSuchBoard(reply)
  })

  app.get<BoardPath>('/api/boards/:id/keys', async (request, reply) => {
    const admission = await admitted(request, parts)
    return admission ? keysToGive(admission, bearerKey(request)) : noSuchBoard(reply)
  })
}

function admitted(request: FastifyRequest<BoardPath>, { storage }: BoardMakerParts): Promise<Admission | undefined> {
  return admit(storage, request.params.id, bearerKey(request))
}

function keysToGive({ board, seat }: Admission, key: string): Record<string, string | undefined> {
  const keys = keysFrom(key, seat, new Map(board.seats.map((stored) => [stored.seat, stored.epoch])))
  return Object.fromEntries(seatsBelow(seat).map((below) => [below, keys[below]]))
}

function bearerKey(request: FastifyRequest<BoardPath>): string {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
}
