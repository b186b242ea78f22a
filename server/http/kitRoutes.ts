import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Dealt } from '../../shared/kit/deal/form.ts'
import { asSeed } from '../../shared/kit/deal/seed.ts'
import type { Kit } from '../../shared/kit/kit.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import type { GuideReaders } from '../access/guideReaders.ts'
import { isSecret } from '../access/secret.ts'
import type { KitShelf } from '../boards/createBoard.ts'
import { dealFrom } from '../boards/dealtKit.ts'
import type { BoardStore } from '../storage/port/storage.ts'
import { bearerKey } from './admitted.ts'
import { kitGallery } from './kitGallery.ts'
import { refusedToRead } from './kitGuard.ts'
import { problem } from './problems.ts'
import { NO_SEED, NOT_DEALT } from './sayDeal.ts'

const READING_NEEDS_KEY = 'What is in the case studies of this server needs its create key.'

/** A case study as a seed deals it, for a look before a board is made. */
export interface DealtKit {
  kit: Kit
  dealt: Dealt
}

export interface KitRouteParts {
  shelf: KitShelf
  storage: BoardStore
  createKey: string | undefined
  /** Who may read what is in a kit that is not private: everybody, or who has the create key. */
  guides: GuideReaders
  drawSeed(): string
}

interface KitPath {
  Params: { id: string }
}

interface DealPath extends KitPath {
  Querystring: { seed?: unknown }
}

const ASKED = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }

/**
 * The gallery, one kit or blank with everything in it, and one as it is dealt. Who may not make boards is a candidate,
 * so where guides are for creators only titles are for everybody; elsewhere anybody may be one, and private kits are
 * kept to the hosts of their boards and to who has the create key. Whoever takes part in an interview that still goes
 * on reads none of it, not even titles.
 */
export function addKitRoutes(app: FastifyInstance, parts: KitRouteParts): void {
  const { shelf, storage, guides } = parts
  const { kits, blanks, privateKits = new Set<string>() } = shelf
  const shown = kits.filter(({ id }) => !privateKits.has(id))
  const gallery = kitGallery(shelf, guides)

  app.get('/api/kits', ASKED, async (request, reply) =>
    await refusedToRead(request, reply, storage) ? reply : gallery(hasKey(request, parts)))

  app.get<KitPath>('/api/kits/:id', ASKED, async (request, reply) => {
    if (await isRefused(request, reply, parts)) return reply
    const readable = hasKey(request, parts) ? kits : shown
    const found = [...readable, ...blanks].find(({ id }) => id === request.params.id)
    if (found === undefined) return problem(reply, 404, `There is no kit "${request.params.id}".`)
    return shelf.forms?.has(found.id) === true ? { ...found, deals: true } : found
  })

  app.get<DealPath>('/api/kits/:id/deal', ASKED, async (request, reply) => {
    if (await isRefused(request, reply, parts)) return reply
    const wished = request.query.seed
    const seed = wished === undefined ? parts.drawSeed() : asSeed(wished)
    if (seed === undefined) return problem(reply, 400, NO_SEED)
    const { id } = request.params
    if (!shown.some((kit) => kit.id === id)) return problem(reply, 404, `There is no kit "${id}".`)
    return (dealFrom(shelf, id, seed) satisfies DealtKit | undefined) ?? problem(reply, 409, NOT_DEALT)
  })
}

function hasKey(request: FastifyRequest, { createKey }: KitRouteParts): boolean {
  return createKey !== undefined && isSecret(bearerKey(request), createKey)
}

/** True when a request may read no case study, and `reply` has said why. */
async function isRefused(request: FastifyRequest, reply: FastifyReply, parts: KitRouteParts): Promise<boolean> {
  if (await refusedToRead(request, reply, parts.storage)) return true
  if (parts.guides === 'public' || hasKey(request, parts)) return false
  // Before it is looked up, so that the answer tells nobody what there is.
  problem(reply, 401, READING_NEEDS_KEY)
  return true
}
