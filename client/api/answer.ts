/** Why the server gave no answer that can be used. */
export type Failure =
  /** No network, or nothing listens at the address. */
  | { kind: 'offline' }
  /** Something in between answered in the server's place: a proxy, a firewall, a sign-in page. */
  | { kind: 'foreign' }
  /** Unknown board and wrong key alike. */
  | { kind: 'notFound' }
  /** The server lets only those make boards who have its create key. */
  | { kind: 'needsCreateKey' }
  /** Case studies are closed in this browser, because it sits in the interview of that title as no host. */
  | { kind: 'inInterview'; title: string }
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

/**
 * Whether the server itself has said nothing about what was asked, so that what this browser keeps is the best there
 * is.
 */
export function isAway({ kind }: Failure): boolean {
  return kind === 'offline' || kind === 'foreign' || kind === 'server' || kind === 'rateLimited'
}

export function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure }
}
