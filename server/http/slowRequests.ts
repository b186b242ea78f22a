import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { addressKey } from '../access/address.ts'
import type { Clock } from '../runtime/clock.ts'
import { guarded } from '../runtime/guard.ts'

/** Ends the bodies that never come: what was read of them would be held for as long as their senders like. */
export function endSlowBodies(app: FastifyInstance, clock: Clock): void {
  app.addHook('onRequest', async (request, reply) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers
    if (length !== '0' || encoding !== undefined) watchBody(request, reply, clock)
  })
}

function watchBody(request: FastifyRequest, reply: FastifyReply, clock: Clock): void {
  const { graceMs, bytesPerSecond, totalMs, lookMs } = ACCESS_LIMITS.body
  const { raw } = request
  const sinceMs = clock.steadyMs()
  const readBefore = raw.socket.bytesRead
  const fail = (): void => void raw.destroy()
  const look = (): void => {
    const passedMs = clock.steadyMs() - sinceMs
    const leastBytes = ((passedMs - graceMs) / 1000) * bytesPerSecond
    if (passedMs < totalMs && raw.socket.bytesRead - readBefore >= leastBytes) return
    stop()
    // Whoever reads the body is told, and answers; if nobody does, it was answered already and is only drained.
    if (raw.listenerCount('error') === 0) return fail()
    void reply.header('connection', 'close')
    raw.emit('error', Object.assign(new Error('The body of this request came too slowly.'), { statusCode: 408 }))
  }
  const stop = clock.every(lookMs, guarded(fail, look))
  raw.once('end', stop)
  raw.once('close', stop)
}

/** Bounds the connections of one address that are no sockets; behind proxies all of them are the proxy's. */
export function limitConnections(server: Server, most: number): void {
  const open = new Map<string, number>()
  const counted = new WeakMap<Socket, string>()
  const forget = (socket: Socket): void => {
    const address = counted.get(socket)
    if (address === undefined) return
    counted.delete(socket)
    const left = (open.get(address) ?? 1) - 1
    if (left > 0) open.set(address, left)
    else open.delete(address)
  }
  const count = (socket: Socket): void => {
    const address = addressKey(socket.remoteAddress ?? '')
    const others = open.get(address) ?? 0
    if (others >= most) return void socket.destroy()
    open.set(address, others + 1)
    counted.set(socket, address)
    socket.once('close', guarded(() => {}, () => forget(socket)))
  }
  server.on('connection', (socket) => guarded(() => socket.destroy(), count)(socket))
  // A socket is counted as one from here on.
  server.on('upgrade', guarded(() => {}, ({ socket }: { socket: Socket }) => forget(socket)))
}
