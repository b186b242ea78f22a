import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { KIT_LAYERS } from '../../shared/kit/layers.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { SEATS, seatsBelow } from '../../shared/protocol/seats.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import type { Admission } from '../access/admit.ts'
import { keysFrom } from '../access/keys.ts'
import { createBoard, type BoardMakerParts } from '../boards/createBoard.ts'
import { rotateKeys } from '../boards/rotateKeys.ts'
import { isSecret } from '../access/secret.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import { admitted, admittedHost, bearerKey } from './admitted.ts'
import { noSuchBoard, problem } from './problems.ts'

const BoardWish = z
  .strictObject({
    kit: z.string().optional(),
    title: z.string().trim().min(1).max(LIMITS.maxTitleLength).optional(),
    layer: z.enum(KIT_LAYERS).optional(),
    practice: z.boolean().optional(),
  })
  .refine(({ kit, layer, practice }) => kit !== undefined || (layer === undefined && practice === undefined), {
    error: 'layer and practice say how a kit is used, so they need one.',
  })

const NEEDS_CREATE_KEY = 'Creating boards on this server needs its create key.'

interface BoardPath {
  Params: { id: string }
}

interface SeatPath {
  Params: { id: string; seat: string }
}

export interface BoardRouteParts extends BoardMakerParts {
  rooms: RoomRegistry
  /** Needed to create a board; undefined when anyone may. */
  createKey: string | undefined
  /** Boards that one address may make; 0 for no limit. */
  boardsPerHour: number
}

/** Creating a board, what a key says about one, and other keys for its seats. */
export function addBoardRoutes(app: FastifyInstance, parts: BoardRouteParts): void {
  addCreation(app, parts)
  addKeyRoutes(app, parts)
}

function addCreation(app: FastifyInstance, parts: BoardRouteParts): void {
  const { boardsPerHour, createKey } = parts
  const limited = boardsPerHour === 0 ? {} : { config: { rateLimit: { max: boardsPerHour, timeWindow: '1 hour' } } }

  app.post('/api/boards', limited, async (request, reply) => {
    const isAllowed = createKey === undefined || isSecret(bearerKey(request), createKey)
    if (!isAllowed) return problem(reply, 401, NEEDS_CREATE_KEY)
    const wish = BoardWish.safeParse(request.body ?? {})
    if (!wish.success) return problem(reply, 400, `The board cannot be created: ${z.prettifyError(wish.error)}`)
    const kit = parts.shelf.kits.find(({ id }) => id === wish.data.kit)
    const blank = parts.shelf.blanks.find(({ id }) => id === wish.data.kit)
    const isUnknown = wish.data.kit !== undefined && kit === undefined && blank === undefined
    if (isUnknown) return problem(reply, 400, `There is no kit "${wish.data.kit}".`)
    const { title, layer = 'reference', practice = false } = wish.data
    const created = await createBoard(parts, { title, blank, ...(kit && { start: { kit, layer, practice } }) })
    return reply.code(201).send(created)
  })
}

function addKeyRoutes(app: FastifyInstance, parts: BoardRouteParts): void {
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } } }
  const asked = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }

  app.get<BoardPath>('/api/boards/:id', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    return admission ? factsFor(admission) : noSuchBoard(reply)
  })

  app.get<BoardPath>('/api/boards/:id/kit', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    // To anyone but a host the address does not exist: what is in the kit is for candidates to find out.
    if (admission?.seat !== 'host') return noSuchBoard(reply)
    const id = admission.board.kit?.id
    if (id === undefined) return problem(reply, 404, 'This board did not start from a case study.')
    const gone = `This server no longer has the case study "${id}".`
    return parts.shelf.kits.find((kit) => kit.id === id) ?? problem(reply, 404, gone)
  })

  app.get<BoardPath>('/api/boards/:id/keys', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    return admission ? keysToGive(admission, bearerKey(request)) : noSuchBoard(reply)
  })

  app.post<SeatPath>('/api/boards/:id/keys/:seat/rotate', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may replace links.')
    if (admission === undefined) return reply
    const seat = SEATS.find((name) => name === request.params.seat)
    if (seat === undefined) return problem(reply, 400, `There is no seat "${request.params.seat}".`)
    return { keys: await rotateKeys(parts, { board: admission.board, hostKey: bearerKey(request), seat }) }
  })
}

function factsFor({ board: { id, title, kit }, seat }: Admission): object {
  return { id, title, seat, ...(seat === 'host' && kit && { kit }) }
}

function keysToGive({ board, seat }: Admission, key: string): Record<string, string | undefined> {
  const keys = keysFrom(key, seat, new Map(board.seats.map((stored) => [stored.seat, stored.epoch])))
  return Object.fromEntries(seatsBelow(seat).map((below) => [below, keys[below]]))
}
