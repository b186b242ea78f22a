import type { FastifyInstance, FastifyRequest } from 'fastify'
import { whyForeign, type Sites } from '../access/origin.ts'
import { problem } from './problems.ts'

const SAY = {
  host: 'This server is for its own machine only. '
    + 'To open it by another name, set TRUST_PROXY, ALLOWED_ORIGINS or HOST.',
  origin: 'This is for pages of this server only. To let pages of another site use it, set ALLOWED_ORIGINS.',
} as const

/**
 * Refuses what pages of other sites ask for. Add it before any other hook, because a request of another site must not
 * count for the limits of the person whose browser sent it.
 */
export function refuseOtherSites(app: FastifyInstance, sites: Sites): void {
  app.addHook('onRequest', async (request, reply) => {
    const why = whyForeign(request.headers, sites)
    if (why === 'host' || (why === 'origin' && isKept(request))) {
      return problem(reply.header('connection', 'close'), 403, SAY[why])
    }
  })
}

/** Reads that cost or count something. */
const COSTLY = /^\/(api\/|readyz$|metrics$)/

/**
 * Pages and their files may be linked to; what changes, costs or counts something may not, unless somebody opens it as
 * a page.
 */
function isKept({ method, headers, routeOptions }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return true
  const isOpened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return COSTLY.test(routeOptions.url ?? '') && !isOpened
}
