import type { FastifyInstance } from 'fastify'
import { isSecret } from '../access/secret.ts'
import type { Prometheus } from '../metrics/prometheus.ts'
import { problem } from './problems.ts'

/** Serves `/metrics` to who has the key; it stands on the public port, and how a server is used is not for everyone. */
export function addMetricsRoute(app: FastifyInstance, prometheus: Prometheus, key: string): void {
  app.get('/metrics', async (request, reply) => {
    const isKnown = isSecret(request.headers.authorization ?? '', `Bearer ${key}`)
    if (!isKnown) return problem(reply, 401, 'The metrics need the metrics key.')
    const { type, text } = await prometheus.page()
    return reply.header('content-type', type).send(text)
  })
}
