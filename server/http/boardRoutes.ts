import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { parseAgenda, type Agenda } from '../../shared/interview/agenda.ts'
import { AI_POLICIES } from '../../shared/interview/aiPolicy.ts'
import { asSeed } from '../../shared/kit/deal/seed.ts'
import { KIT_LAYERS } from '../../shared/kit/layers.ts'
import { isToken } from '../../shared/protocol/ids.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { BOARD_PURPOSES, HINTS, MAX_ASKED_LENGTH, type BoardPurpose } from '../../shared/protocol/purpose.ts'
import { canEdit, SEATS, seatsBelow } from '../../shared/protocol/seats.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { admit, type Admission } from '../access/admit.ts'
import { keysFrom } from '../access/keys.ts'
import { readFact } from '../boards/boardFacts.ts'
import { readHold } from '../boards/readHold.ts'
import { dealFrom, kitOfBoard, type KitInHand } from '../boards/dealtKit.ts'
import { COPY_CONTENTS, COPY_SEEDS, copyBoard, type CopyParts } from '../boards/copyBoard.ts'
import { createBoard, type CreatedBoard, type KitShelf } from '../boards/createBoard.ts'
import { purposeOf } from '../boards/purposeOf.ts'
import type { Retention } from '../boards/retention.ts'
import { rotateKeys } from '../boards/rotateKeys.ts'
import { OneByOne } from '../runtime/oneByOne.ts'
import { isSecret } from '../access/secret.ts'
import type { BoardStore } from '../storage/port/storage.ts'
import { admitted, admittedHost, bearerKey } from './admitted.ts'
import { markSeat, refusedToRead } from './kitGuard.ts'
import { busy, noSuchBoard, problem } from './problems.ts'
import { NO_SEED, NOT_DEALT } from './sayDeal.ts'

const USES = ['layer', 'practice', 'seed'] as const

const BoardWish = z
  .strictObject({
    kit: z.string().optional(),
    seed: z.string().optional(),
    title: z.string().trim().min(1).max(LIMITS.maxTitleLength).optional(),
    layer: z.enum(KIT_LAYERS).optional(),
    practice: z.boolean().optional(),
    purpose: z.enum(BOARD_PURPOSES).optional(),
    hints: z.enum(HINTS).optional(),
    agenda: z.unknown().transform((value, context) => agendaIn(value, context)).optional(),
    ai: z.enum(AI_POLICIES).optional(),
    question: z.string().max(MAX_ASKED_LENGTH).optional(),
  })
  .refine(({ kit, ...used }) => kit !== undefined || USES.every((use) => used[use] === undefined), {
    error: 'layer, practice and seed say how a kit is used, so they need one.',
  })

function agendaIn(value: unknown, context: z.RefinementCtx): Agenda | undefined {
  const agenda = parseAgenda(value)
  if (agenda === undefined && value !== undefined)
    context.addIssue({ code: 'custom', message: 'An agenda has minutes for each part of a round.' })
  return agenda
}

const RotationWish = z.strictObject({ key: z.string().refine(isToken).optional() })

const CREATING_NEEDS_KEY = 'Creating boards on this server needs its create key.'

interface BoardPath {
  Params: { id: string }
}

interface SeatPath {
  Params: { id: string; seat: string }
}

export interface BoardRouteParts extends CopyParts {
  /** Needed to create a board; undefined when anyone may. */
  createKey: string | undefined
  /** Boards that one address may make; 0 for no limit. */
  boardsPerHour: number
  retention: Pick<Retention, 'deletesAtMs'>
}

/** Creating a board, what a key says about one, and other keys for its seats. */
export function addBoardRoutes(app: FastifyInstance, parts: BoardRouteParts): void {
  addCreation(app, parts)
  addCopying(app, parts)
  addKeyRoutes(app, parts)
}

function addCreation(app: FastifyInstance, parts: BoardRouteParts): void {
  const { boardsPerHour, createKey } = parts
  const limited = limitedTo(boardsPerHour)

  app.post('/api/boards', limited, async (request, reply) => {
    const isAllowed = createKey === undefined || isSecret(bearerKey(request), createKey)
    if (!isAllowed) return problem(reply, 401, CREATING_NEEDS_KEY)
    const wish = BoardWish.safeParse(request.body ?? {})
    if (!wish.success) return problem(reply, 400, `The board cannot be created: ${z.prettifyError(wish.error)}`)
    const { kit: kitId, layer = 'reference', practice, seed, ...rest } = wish.data
    const blank = parts.shelf.blanks.find(({ id }) => id === kitId)
    const asksForKit = kitId !== undefined && blank === undefined
    // Before it is looked up: as its host, who takes part in an interview would read what is in it.
    if (asksForKit && await refusedToRead(request, reply, parts.storage)) return reply
    const kit = parts.shelf.kits.find(({ id }) => id === kitId)
    if (asksForKit && kit === undefined) return problem(reply, 400, `There is no kit "${kitId}".`)
    const hand = seed === undefined ? kit && { kit } : dealWish(parts.shelf, kitId ?? '', seed)
    if (typeof hand === 'string') return problem(reply, 400, hand)
    const start = hand && { kit: hand.kit, seed: hand.dealt?.seed, layer, practice: practice ?? false }
    const created = await createBoard(parts, { ...rest, blank, ...(start && { start }) })
    await markMaker(request, reply, parts.storage, created)
    return reply.code(201).send(created)
  })
}

/** The case study as it was dealt, or a sentence that says why it cannot be. */
function dealWish(shelf: KitShelf, kitId: string, typed: string): KitInHand | string {
  return asSeed(typed) === undefined ? NO_SEED : (dealFrom(shelf, kitId, typed) ?? NOT_DEALT)
}

/** Making a board from nothing and from another one are counted together. */
function limitedTo(boardsPerHour: number): { config?: { rateLimit: object } } {
  if (boardsPerHour === 0) return {}
  return { config: { rateLimit: { max: boardsPerHour, timeWindow: '1 hour', groupId: 'boards' } } }
}

const CopyWish = z.strictObject({
  createKey: z.string().optional(),
  content: z.enum(COPY_CONTENTS).optional(),
  seed: z.enum(COPY_SEEDS).optional(),
})

/** The last of them is answered before its connection counts as one on which nothing moves. */
const MOST_WAITING_COPIES = 8

const TOO_MANY_COPIES = 'Too many boards are being copied right now. Try again in a moment.'

function addCopying(app: FastifyInstance, parts: BoardRouteParts): void {
  const { boardsPerHour, createKey, storage } = parts
  // Each holds two docs of a board in memory.
  const copies = new OneByOne(MOST_WAITING_COPIES)
  app.post<BoardPath>('/api/boards/:id/copy', limitedTo(boardsPerHour), async (request, reply) => {
    const admission = await admittedHost(request, reply, storage, 'Only a host may copy a board.')
    if (admission === undefined) return reply
    const wish = CopyWish.safeParse(request.body ?? {})
    if (!wish.success) return problem(reply, 400, `The board cannot be copied: ${z.prettifyError(wish.error)}`)
    const isAllowed = createKey === undefined || isSecret(wish.data.createKey ?? '', createKey)
    if (!isAllowed) return problem(reply, 401, CREATING_NEEDS_KEY)
    const { content = 'all', seed } = wish.data
    const copied = copies.run(async () => {
      // Who waited for their turn may have lost their seat meanwhile.
      const now = await admitted(request, storage)
      return now?.seat === 'host' ? copyBoard(parts, now.board, { content, seed }) : undefined
    })
    if (copied === undefined) return busy(reply, 'all', TOO_MANY_COPIES)
    const created = await copied
    if (created === undefined) return noSuchBoard(reply)
    await markMaker(request, reply, storage, created)
    return reply.code(201).send(created)
  })
}

/** From the first moment on, or trying the candidate's link first would make the host a candidate. */
async function markMaker(
  request: FastifyRequest, reply: FastifyReply, storage: BoardStore, { id, keys }: CreatedBoard,
): Promise<void> {
  const admission = await admit(storage, id, keys.host)
  if (admission !== undefined) await markSeat(request, reply, storage, { ...admission, key: keys.host })
}

function addKeyRoutes(app: FastifyInstance, parts: BoardRouteParts): void {
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } } }
  const asked = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }

  app.get<BoardPath>('/api/boards/:id', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    if (admission === undefined) return noSuchBoard(reply)
    await markSeat(request, reply, parts.storage, { ...admission, key: bearerKey(request) })
    const hold = await readHold(parts.storage, admission.board.id, admission.seat)
    const purpose = await purposeOf(parts.storage, admission.board)
    const { value: seed } = await readFact(parts.storage, admission.board.id, 'deal')
    const isHeldBack = hold !== undefined || !canEdit(admission.seat)
    const deletesAtMs = await parts.retention.deletesAtMs(admission.board.id)
    return answerFor(admission, { purpose, isHeldBack, isDealt: seed !== null, deletesAtMs })
  })

  app.get<BoardPath>('/api/boards/:id/kit', asked, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    // To anyone but a host the address does not exist: what is in the kit is for candidates to find out.
    if (admission?.seat !== 'host') return noSuchBoard(reply)
    // An interview of their own lets nobody look an answer up in another one.
    if (await refusedToRead(request, reply, parts.storage, admission.board.id)) return reply
    const id = admission.board.kit?.id
    if (id === undefined) return problem(reply, 404, 'This board did not start from a case study.')
    const gone = `This server no longer has the case study "${id}".`
    const hand = await kitOfBoard(parts.storage, parts.shelf, admission.board)
    return hand === undefined ? problem(reply, 404, gone) : { ...hand.kit, ...(hand.dealt && { dealt: hand.dealt }) }
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
    const wish = RotationWish.safeParse(request.body ?? {})
    if (!wish.success) return problem(reply, 400, 'A key is 22 letters, digits, - and _.')
    const hostKey = bearerKey(request)
    return { keys: await rotateKeys(parts, { board: admission.board, hostKey, seat, next: wish.data.key }) }
  })
}

interface Told {
  purpose: BoardPurpose
  isHeldBack: boolean
  /** With numbers of its own; told to hosts alone. */
  isDealt: boolean
  /** Told to hosts alone, who can do something about it. */
  deletesAtMs: number | undefined
}

function answerFor(
  { board: { id, title, kit }, seat, keySeat }: Admission, { purpose, isHeldBack, isDealt, deletesAtMs }: Told,
): object {
  const isHeld = isHeldBack && canEdit(keySeat)
  const study = seat === 'host' && kit && { kit: { ...kit, ...(isDealt && { dealt: true }) } }
  const end = seat === 'host' && deletesAtMs !== undefined && { deletesAtMs }
  return { id, title, seat: keySeat, purpose, ...(isHeld && { isHeldBack }), ...study, ...end }
}

function keysToGive({ board, seat, keySeat }: Admission, key: string): Record<string, string | undefined> {
  const keys = keysFrom(key, keySeat, new Map(board.seats.map((stored) => [stored.seat, stored.epoch])))
  return Object.fromEntries(seatsBelow(seat).map((below) => [below, keys[below]]))
}
