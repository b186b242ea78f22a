import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** What can stand between a browser and the server, and be in trouble. */
export type Trouble =
  /** It answers for a server that it cannot reach. */
  | 'bad gateway'
  /** Pages and files pass, and the API fails. */
  | 'API fails'
  /** It wants people to sign in, whatever they asked for. */
  | 'sign in'
  /** It forbids the API with a page of its own. */
  | 'firewall'
  /** Sockets are taken and never answered. */
  | 'silent sockets'
  /** None of its own: the browser gives the service worker no room for a file. */
  | 'no room'

export interface Proxy {
  url: string
  trouble: Trouble | undefined
  close(): Promise<void>
}

const FULL_DISK = "Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError') };\n"

/** A proxy before the product, on a port of its own. */
export async function proxyTo(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Duplex>()
  const proxy: Proxy = { url: '', trouble: undefined, close: async () => {} }
  const server = createServer((request, response) => {
    if (!answersItself(proxy.trouble, request, response)) forward(request, response)
  })
  const forward = (request: IncomingMessage, response: ServerResponse): void => {
    const { 'accept-encoding': _, ...headers } = request.headers
    const asked = ask({ hostname, port, path: request.url, method: request.method, headers }, (answer) => {
      const isWorker = proxy.trouble === 'no room' && request.url?.startsWith('/sw.js') === true
      const { 'content-length': length, ...rest } = answer.headers
      response.writeHead(answer.statusCode ?? 502, isWorker || length === undefined ? rest : { ...rest, 'content-length': length })
      if (isWorker) response.write(FULL_DISK)
      answer.pipe(response)
    })
    asked.on('error', () => response.writeHead(502).end('no server'))
    request.pipe(asked)
  }
  server.on('upgrade', (request, stream: Duplex, head: Buffer) => {
    sockets.add(stream)
    stream.on('error', () => stream.destroy())
    if (proxy.trouble === 'silent sockets') return
    if (proxy.trouble !== undefined && proxy.trouble !== 'no room') return void stream.destroy()
    tunnel(connect(Number(port), hostname), request, stream, head)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.close = () => new Promise((resolve) => {
    for (const socket of sockets) socket.destroy()
    server.close(() => resolve())
    server.closeAllConnections()
  })
  return proxy
}

function answersItself(trouble: Trouble | undefined, request: IncomingMessage, response: ServerResponse): boolean {
  const page = (status: number, title: string): boolean => {
    response.writeHead(status, { 'content-type': 'text/html' }).end(`<!doctype html><title>${title}</title><h1>${title}</h1>`)
    return true
  }
  const isApi = request.url?.startsWith('/api/') === true
  if (trouble === 'bad gateway') return page(502, 'Bad gateway')
  if (trouble === 'API fails' && isApi) return page(500, 'Oops')
  if (trouble === 'sign in' && isApi) return page(200, 'Welcome to our network')
  return trouble === 'firewall' && isApi && page(403, 'Blocked by policy')
}

function tunnel(upstream: Socket, request: IncomingMessage, stream: Duplex, head: Buffer): void {
  const lines = request.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : []))
  upstream.on('error', () => stream.destroy())
  upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  upstream.write(head)
  upstream.pipe(stream).pipe(upstream)
}
