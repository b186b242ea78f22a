import type { FastifyInstance, FastifyReply } from 'fastify'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'

/** Answers with one sentence for people; every failure of the API has this form. */
export function problem(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send({ message })
}

/** The one answer for an unknown board and for a wrong key. */
export function noSuchBoard(reply: FastifyReply): FastifyReply {
  return problem(reply, 404, CLOSE.notFound.say)
}

/** Answers that there is no room right now, and when to ask again. */
export function busy(reply: FastifyReply, by: 'address' | 'all', message: string): FastifyReply {
  // Whatever else would still be sent stays unread: to read it all is what there is no room for.
  void reply.header('retry-after', RETRY_SECONDS).header('connection', 'close')
  return problem(reply, by === 'address' ? 429 : 503, message)
}

const RETRY_SECONDS = 5

/**
 * Gives failures that no route answered itself the same form, and keeps the inside of the server inside. What fails
 * because its board was deleted meanwhile is answered like anything that is asked of it from then on.
 */
export function answerFailures(app: FastifyInstance, wasDeleted: (boardId: string) => Promise<boolean>): void {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return problem(reply, status, error.message)
    const { id } = request.params as { id?: unknown }
    if (typeof id === 'string' && await wasDeleted(id).catch(() => false)) return noSuchBoard(reply)
    request.log.error({ err: error }, 'a request failed')
    return problem(reply, status, 'The server could not do this right now. Try again in a moment.')
  })
}
