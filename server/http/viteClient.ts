import type { FastifyInstance } from 'fastify'

/** The server's own paths; Vite's are files, also those below client/api. */
const OURS = /^\/(api\/[^.]+|healthz|readyz)$/

/** Serves the client from its sources, with hot reload over the same port. Returns the way to stop. */
export async function addViteClient(app: FastifyInstance, repoDir: string): Promise<() => Promise<void>> {
  // Loaded here only, because a production install has no Vite.
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: `${repoDir}/client`,
    configFile: `${repoDir}/vite.config.ts`,
    appType: 'spa',
    server: { middlewareMode: true, ws: { server: app.server } },
  })
  app.addHook('onRequest', (request, reply, next) => {
    if (OURS.test(request.url.split('?', 1)[0] ?? '')) return next()
    reply.hijack()
    vite.middlewares(request.raw, reply.raw, () => {
      reply.raw.statusCode = 404
      reply.raw.end()
    })
  })
  return () => vite.close()
}
