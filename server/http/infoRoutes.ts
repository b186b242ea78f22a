import type { FastifyInstance } from 'fastify'

export interface ClientConfig {
  tldrawLicenseKey?: string
  version: string
  /** Given when boards are created with a key only. */
  needsCreateKey?: true
}

/** What a client asks before it opens a board. */
export function addInfoRoutes(app: FastifyInstance, config: ClientConfig): void {
  app.get('/api/config', async () => config)
}
