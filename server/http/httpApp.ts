import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { addressKey } from '../access/address.ts'
import type { LogLevel } from '../runtime/log.ts'
import type { Sites } from '../access/origin.ts'
import type { Clock } from '../runtime/clock.ts'
import { answerFailures } from './problems.ts'
import { refuseOtherSites } from './siteGuard.ts'
import { endSlowBodies, limitConnections } from './slowRequests.ts'

const MAX_BODY_BYTES = 16 * 1024

/** Where the client may load from. Inline styles, because tldraw sets them; blob and data, because it draws exports. */
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  frameAncestors: ["'self'"],
}

/** Nobody needs them, and they would tell answers apart that have to look the same; `retry-after` stays. */
const QUIET = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }

export interface HttpOptions extends Sites {
  logLevel: LogLevel
  /** Off in development, where Vite puts scripts into the page. */
  contentPolicy: boolean
  clock: Clock
  wasDeleted(boardId: string): Promise<boolean>
}

/** The HTTP server without routes: logging, headers, limits and the form of failures. */
export async function createHttpApp(options: HttpOptions): Promise<FastifyInstance> {
  const { logLevel, contentPolicy, clock, wasDeleted, ...sites } = options
  const app = Fastify({
    logger: { level: logLevel, redact: ['req.headers.authorization'], serializers: { req: withoutQuery } },
    bodyLimit: MAX_BODY_BYTES,
    ...deadlines(sites.proxies > 0),
    forceCloseConnections: true,
    trustProxy: (_address: string, hop: number) => hop < sites.proxies,
  })
  if (sites.proxies === 0) limitConnections(app.server, ACCESS_LIMITS.connectionsPerAddress)
  refuseOtherSites(app, sites)
  endSlowBodies(app, clock)
  await app.register(helmet, {
    contentSecurityPolicy: contentPolicy && { useDefaults: false, directives: CONTENT_POLICY },
    // Hosting in a local network runs over plain http, where the first of these would lock people out, and browsers
    // complain about the other two on every page.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  const keyGenerator = ({ ip }: FastifyRequest): string => addressKey(ip)
  await app.register(rateLimit, { global: false, keyGenerator, addHeaders: QUIET, addHeadersOnExceeding: QUIET })
  answerFailures(app, wasDeleted)
  return app
}

/**
 * How long the server waits for what never comes. A proxy keeps its connections for all of its visitors, so they last
 * longer.
 */
function deadlines(isBehindProxy: boolean): object {
  const { requestMs, silentConnectionMs, keepAliveMs, headersMs, lookForLateMs } = ACCESS_LIMITS
  const http = { headersTimeout: headersMs, connectionsCheckingInterval: lookForLateMs }
  const keptAlive = isBehindProxy ? {} : { keepAliveTimeout: keepAliveMs }
  return { requestTimeout: requestMs, connectionTimeout: silentConnectionMs, http, ...keptAlive }
}

/** Foreign clients put keys into query strings, and logs are read by more people than boards. */
function withoutQuery({ method, url }: { method: string; url: string }): { method: string; path: string | undefined } {
  return { method, path: url.split('?', 1)[0] }
}
