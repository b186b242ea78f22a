import type { FastifyInstance } from 'fastify'
import type { Storage } from '../storage/port/storage.ts'

/**
 * `/healthz`: the process answers. `/readyz`: it can take work, so a load balancer may send it some, also while storage
 * is busy with itself: edits wait for that, and nobody is better off elsewhere.
 */
export function addHealthRoutes(app: FastifyInstance, storage: Pick<Storage, 'ping'>, isDraining: () => boolean): void {
  app.get('/healthz', async () => ({ status: 'up' }))
  app.get('/readyz', async (request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' })
    try {
      return { status: await storage.ping() }
    } catch (error) {
      request.log.error({ err: error }, 'storage cannot be written')
      return reply.code(503).send({ status: 'storage' })
    }
  })
}
