import { failed, type Answer, type Failure } from './answer.ts'

/** A server that says nothing for this long counts as unreachable. */
const TIMEOUT_MS = 15_000

export interface Ask<T> {
  path: string
  /** Turns the body into a value, or undefined when it is not one. */
  read: (body: unknown) => T | undefined
  /** Sent as JSON, or as it is when it is a blob. */
  body?: unknown
  /** With a body; POST when not given. */
  method?: 'POST' | 'PUT'
  timeoutMs?: number
  /** A board's key, sent as a bearer. */
  key?: string
  send?: typeof fetch
}

/** One request to our own server; every expected failure is a value. */
export async function ask<T>(question: Ask<T>): Promise<Answer<T>> {
  const { path, read, send = fetch } = question
  try {
    const response = await send(path, toInit(question))
    if (!response.ok) return failed(toFailure(response, question.method))
    const value = read(await readBody(response))
    return value === undefined ? failed({ kind: 'server' }) : { ok: true, value }
  } catch {
    // fetch throws only when there was no answer: no network, refused, or timed out.
    return failed({ kind: 'offline' })
  }
}

function toInit({ body, key, method = 'POST', timeoutMs = TIMEOUT_MS }: Ask<unknown>): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (key !== undefined) headers.authorization = `Bearer ${key}`
  const signal = AbortSignal.timeout(timeoutMs)
  if (body === undefined) return { headers, signal }
  if (body instanceof Blob)
    return { method, headers: { ...headers, 'content-type': 'application/octet-stream' }, body, signal }
  return { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body), signal }
}

function toFailure(response: Response, method: Ask<unknown>['method']): Failure {
  if (response.status === 429)
    return { kind: 'rateLimited', retryAfterSeconds: readSeconds(response.headers.get('retry-after')) }
  if (response.status === 401) return { kind: 'needsCreateKey' }
  if (response.status === 403 || response.status === 404) return { kind: 'notFound' }
  if (response.status === 409) return { kind: method === 'PUT' ? 'stale' : 'full' }
  return { kind: response.status < 500 ? 'invalid' : 'server' }
}

function readSeconds(text: string | null): number | undefined {
  const seconds = Number(text)
  return text !== null && Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined
}

// A page of a proxy in between is not JSON; that is a failure of the server's side, not of the network.
async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
