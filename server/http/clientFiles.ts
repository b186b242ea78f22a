import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { problem } from './problems.ts'

const YEAR = 'public, max-age=31536000, immutable'
const BOARD = '/b/:boardId'
const PAGES = ['/', '/kits/:kitId', BOARD, `${BOARD}/debrief`]
const NOT_BUILT = 'The client is not built yet. Run `npm run build`, then reload this page.\n'

/**
 * Serves the built client. The pages are `/`, `/kits/<kitId>`, `/b/<boardId>` and `/b/<boardId>/debrief`; every
 * other path is a file or nothing.
 */
export async function addClientFiles(app: FastifyInstance, dir: string): Promise<void> {
  app.setNotFoundHandler((_request, reply) => problem(reply, 404, 'There is nothing at this address.'))
  if (!existsSync(join(dir, 'index.html'))) return addExplanation(app)
  await app.register(fastifyStatic, {
    root: dir,
    index: false,
    preCompressed: true,
    cacheControl: false,
    // Vite names the files below assets by their content, so they never change; the rest keeps its name and does.
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes(`${join(dir, 'assets')}/`) ? YEAR : 'no-cache')
    },
  })
  // The same page, with links to the board's code besides.
  const board = existsSync(join(dir, 'board.html')) ? 'board.html' : 'index.html'
  for (const page of PAGES) {
    const file = page === BOARD ? board : 'index.html'
    app.get(page, (_request, reply) => reply.sendFile(file))
  }
}

function addExplanation(app: FastifyInstance): void {
  for (const page of PAGES) {
    app.get(page, (_request, reply) => reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT))
  }
}
