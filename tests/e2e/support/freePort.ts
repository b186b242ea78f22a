import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port nobody listens on. It stays free for a moment only, and a test keeps it over restarts, so nothing else may guess it. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}
