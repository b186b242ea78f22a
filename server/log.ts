import type { FastifyBaseLogger } from 'fastify'

/** Where the server tells what happened: fields first, then one sentence. Fields never hold a key. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
