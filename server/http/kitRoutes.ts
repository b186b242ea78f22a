import type { FastifyInstance, FastifyRequest } from 'fastify'
import { previewBlank, type Blank } from '../../shared/kit/blank.ts'
import type { Kit } from '../../shared/kit/kit.ts'
import { previewKit, type KitPreview } from '../../shared/kit/preview.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { isSecret } from '../access/secret.ts'
import type { KitShelf } from '../boards/createBoard.ts'
import { bearerKey } from './admitted.ts'
import { problem } from './problems.ts'

const NEEDS_CREATE_KEY = 'What is in the case studies of this server needs its create key.'

/** What the gallery shows of a kit that is kept: it can be chosen, not read. */
interface KeptKit extends Pick<Kit, 'id' | 'title' | 'tags' | 'difficulty' | 'minutes'> {
  kept: true
}

type MostlyThere = Partial<Pick<Kit, 'tags' | 'difficulty' | 'minutes' | 'given'>>

/** What the gallery shows of a kit, or of a blank, which has no topics, difficulty or length. */
export interface KitSummary extends Pick<Kit, 'id' | 'title' | 'prompt'>, MostlyThere {
  preview: KitPreview
}

export interface KitRouteParts {
  shelf: Pick<KitShelf, 'kits' | 'blanks' | 'privateKits'>
  /** Needed to read what is in a kit; undefined when everybody may, except in private ones. */
  createKey: string | undefined
}

interface KitPath {
  Params: { id: string }
}

/**
 * The gallery, and one kit or blank with everything in it. Who may not make boards is a candidate, so with a create key
 * only titles are for everybody; without one anybody may be one, and private kits are kept to the hosts of their
 * boards.
 */
export function addKitRoutes(app: FastifyInstance, { shelf, createKey }: KitRouteParts): void {
  const { kits, blanks, privateKits = new Set<string>() } = shelf
  const asked = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }
  const hasKey = (request: FastifyRequest): boolean =>
    createKey !== undefined && isSecret(bearerKey(request), createKey)
  const shown = kits.filter(({ id }) => !privateKits.has(id))
  // Drawn when first asked for, because finding the links' routes would hold up every start.
  let summaries: Map<string, KitSummary> | undefined
  const summaryOf = (kit: Kit): KitSummary | undefined => {
    summaries ??= new Map(kits.map((one) => [one.id, summarizeKit(one)]))
    return summaries.get(kit.id)
  }

  const galleryFor = (request: FastifyRequest): unknown[] => {
    const bare = blanks.map(summarizeBlank)
    const toShow = (kit: Kit): object | undefined => (privateKits.has(kit.id) ? keptKit(kit) : summaryOf(kit))
    if (createKey === undefined) return [...kits.map(toShow), ...bare]
    return hasKey(request) ? [...kits.map(summaryOf), ...bare] : [...shown.map(keptKit), ...bare]
  }

  app.get('/api/kits', asked, (request, reply) => reply.send(galleryFor(request)))

  app.get<KitPath>('/api/kits/:id', asked, async (request, reply) => {
    // Before it is looked up, so that the answer tells nobody what there is.
    if (createKey !== undefined && !hasKey(request)) return problem(reply, 401, NEEDS_CREATE_KEY)
    const readable = createKey === undefined ? shown : kits
    const found = [...readable, ...blanks].find(({ id }) => id === request.params.id)
    return found ?? problem(reply, 404, `There is no kit "${request.params.id}".`)
  })
}

function keptKit({ id, title, tags, difficulty, minutes }: Kit): KeptKit {
  return { id, title, tags, difficulty, minutes, kept: true }
}

function summarizeKit(kit: Kit): KitSummary {
  const { id, title, tags, difficulty, minutes, given, prompt } = kit
  return { id, title, tags, difficulty, minutes, given, prompt, preview: previewKit(kit) }
}

function summarizeBlank(blank: Blank): KitSummary {
  const { id, title, prompt } = blank
  return { id, title, prompt, preview: previewBlank(blank) }
}
