import type { FastifyBaseLogger } from 'fastify'

/** Where the server tells what happened: fields first, then one sentence. Fields never hold a key. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>

/** From the fewest words to the most, and none at all. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]
