import { failed, type Answer, type Failure } from './answer.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isText } from './fields.ts'
import { visitHeader } from './keptVisit.ts'

/** A server that says nothing for this long counts as unreachable. */
const TIMEOUT_MS = 15_000

export interface Ask<T> {
  path: string
  /** Turns the body into a value, or undefined when it is not one. */
  read: (body: unknown) => T | undefined
  /** Sent as JSON, or as it is when it is a blob. */
  body?: unknown
  /** With a body POST when not given, else GET. */
  method?: 'POST' | 'PUT' | 'DELETE'
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
    const body = await readBody(response)
    if (!response.ok) return failed(toFailure(response, body, question.method))
    if (body === NOT_OURS) return failed({ kind: 'foreign' })
    const value = read(body)
    return value === undefined ? failed({ kind: 'server' }) : { ok: true, value }
  } catch {
    // fetch throws only when there was no answer: no network, refused, or timed out.
    return failed({ kind: 'offline' })
  }
}

function toInit({ body, key, method, timeoutMs = TIMEOUT_MS }: Ask<unknown>): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (key !== undefined) Object.assign(headers, { authorization: `Bearer ${key}` }, visitHeader())
  const signal = AbortSignal.timeout(timeoutMs)
  if (body === undefined) return { ...(method && { method }), headers, signal }
  const type = body instanceof Blob ? 'application/octet-stream' : 'application/json'
  const sent = body instanceof Blob ? body : JSON.stringify(body)
  return { method: method ?? 'POST', headers: { ...headers, 'content-type': type }, body: sent, signal }
}

function toFailure(response: Response, body: unknown, method: Ask<unknown>['method']): Failure {
  if (response.status === 429)
    return { kind: 'rateLimited', retryAfterSeconds: readSeconds(response.headers.get('retry-after')) }
  if (response.status >= 500) return { kind: 'server' }
  if (body === NOT_OURS) return { kind: 'foreign' }
  if (response.status === 401) return { kind: 'needsCreateKey' }
  const { interview, version } = fieldsOf(body)
  if (response.status === 403 && isText(interview)) return { kind: 'inInterview', title: interview }
  if (response.status === 403 || response.status === 404) return { kind: 'notFound' }
  if (response.status === 409) return { kind: method === 'PUT' || version !== undefined ? 'stale' : 'full' }
  return { kind: 'invalid' }
}

function readSeconds(text: string | null): number | undefined {
  const seconds = Number(text)
  return text !== null && Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined
}

/** Our server answers in JSON, also when it refuses; whoever answers otherwise is somebody else. */
const NOT_OURS = Symbol('not ours')

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return NOT_OURS
  }
}
