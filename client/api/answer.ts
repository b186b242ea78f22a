/** Why the server gave no answer that can be used. */
export type Failure =
  /** No network, or nothing listens at the address. */
  | { kind: 'offline' }
  /** Unknown board and wrong key alike. */
  | { kind: 'notFound' }
  /** The server lets only those make boards who have its create key. */
  | { kind: 'needsCreateKey' }
  | { kind: 'rateLimited'; retryAfterSeconds: number | undefined }
  /** There is no room for more. */
  | { kind: 'full' }
  /** Somebody else was first. */
  | { kind: 'stale' }
  /** The server refused what was sent. */
  | { kind: 'invalid' }
  /** The server failed, or answered something that is not of this version. */
  | { kind: 'server' }

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure }
}
