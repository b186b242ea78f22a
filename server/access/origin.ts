import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a page may open sockets here. Browsers send cookies and no permission question with a socket, so the server asks.
 * No origin means no browser, and then the key alone decides.
 */
export function isOriginAllowed({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true
  // A proxy may have changed the host; what the browser itself says of the two it has not.
  return site === 'same-origin' || (URL.canParse(origin) && new URL(origin).host === host)
}
