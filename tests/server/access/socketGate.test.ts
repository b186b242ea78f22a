import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { ACCESS_LIMITS } from '../../../server/access/accessLimits.ts'
import { isOriginAllowed } from '../../../server/access/origin.ts'
import { SocketGate, type GateOptions, type Pass } from '../../../server/access/socketGate.ts'

const request = (remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage => ({ headers: { host: 'board.example', ...headers }, socket: { remoteAddress } }) as unknown as IncomingMessage

function gateOf(options: Partial<GateOptions> = {}): SocketGate {
  return new SocketGate({ host: '0.0.0.0', allowedOrigins: [], socketsPerAddress: 2, proxies: 0, nowMs: () => 0, ...options })
}

const leave = (pass: Pass): void => (pass.type === 'in' ? pass.leave() : undefined)
const crowded = { type: 'refused', reason: CLOSE.crowded }

test.each([
  [{}, [], true],
  [{ origin: 'https://board.example' }, [], true],
  [{ origin: 'https://board.example:8443' }, [], false],
  [{ origin: 'https://evil.example' }, [], false],
  [{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, [], false],
  [{ origin: 'null' }, [], false],
  [{ origin: 'https://wiki.example' }, ['https://wiki.example'], true],
  [{ origin: 'https://board.example' }, ['https://wiki.example'], true],
  [{ origin: 'https://evil.example' }, ['*'], true],
  [{ origin: 'https://public.example', 'sec-fetch-site': 'same-origin' }, [], true],
])('H5: %j with %j allowed besides: %s', (headers, allowed, isAllowed) => {
  expect(isOriginAllowed({ host: 'board.example', ...headers }, allowed)).toBe(isAllowed)
})

test('L4: an address has so many sockets open, and others have theirs', () => {
  const gate = gateOf()
  const first = gate.letIn(request('10.0.0.1'))
  expect(gate.letIn(request('10.0.0.1')).type).toBe('in')
  expect(gate.letIn(request('10.0.0.1'))).toEqual(crowded)
  expect(gate.letIn(request('10.0.0.2')).type).toBe('in')
  leave(first)
  expect(gate.letIn(request('10.0.0.1')).type).toBe('in')
})

test('L4: an address opens so many in a row, and more as time goes on', () => {
  let nowMs = 0
  const gate = gateOf({ socketsPerAddress: 0, nowMs: () => nowMs })
  const { burst, perSecond } = ACCESS_LIMITS.socketsPerAddress
  for (let count = 0; count < burst; count++) leave(gate.letIn(request('10.0.0.1')))
  expect(gate.letIn(request('10.0.0.1'))).toEqual(crowded)
  nowMs = 1_000
  for (let count = 0; count < perSecond; count++) expect(gate.letIn(request('10.0.0.1')).type).toBe('in')
  expect(gate.letIn(request('10.0.0.1'))).toEqual(crowded)
})

test('behind proxies, the address is what they say and not what the client claims', () => {
  const behind = gateOf({ proxies: 1, socketsPerAddress: 1 })
  const from = (forwarded: string): string => behind.letIn(request('127.0.0.1', { 'x-forwarded-for': forwarded })).type
  expect([from('10.0.0.1'), from('10.0.0.2'), from('1.2.3.4, 10.0.0.1')]).toEqual(['in', 'in', 'refused'])
  const open = gateOf({ socketsPerAddress: 1 })
  expect([open.letIn(request('10.0.0.1', { 'x-forwarded-for': '1.1.1.1' })).type, open.letIn(request('10.0.0.1', { 'x-forwarded-for': '2.2.2.2' })).type]).toEqual(['in', 'refused'])
})

test('addresses without a socket are forgotten when they are many', () => {
  const gate = gateOf({ socketsPerAddress: 1 })
  gate.letIn(request('kept'))
  for (let index = 0; index < ACCESS_LIMITS.rememberedAddresses + 10; index++) leave(gate.letIn(request(`10.${index}`)))
  expect(gate.letIn(request('kept'))).toEqual(crowded)
})
