import type { IncomingHttpHeaders } from 'node:http'

/** Where a server is meant to be opened from. */
export interface Sites {
  /** The address it listens on. */
  host: string
  /** Origins of other sites whose pages may use it; `*` for all. */
  allowedOrigins: readonly string[]
  /** Reverse proxies in front, which have names of their own. */
  proxies: number
}

/** What makes a request one of another site; undefined when it is none. */
export function whyForeign(headers: IncomingHttpHeaders, sites: Sites): 'host' | 'origin' | undefined {
  if (!isHostAllowed(headers, sites)) return 'host'
  return isOriginAllowed(headers, sites.allowedOrigins) ? undefined : 'origin'
}

/**
 * Whether a page may ask for something here. Browsers send cookies and no permission question with a socket or with a
 * POST that has no body, so the server asks. No origin and no word of the browser means no browser, and then the key
 * alone decides.
 */
export function isOriginAllowed(headers: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers
  if (allowed.includes('*') || (origin !== undefined && allowed.includes(origin))) return true
  // A proxy may have changed the host; what the browser itself says of the two it has not.
  if (site !== undefined && site !== 'none') return site === 'same-origin'
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase())
}

/**
 * Whether a request came by a name that is ours. A server for this machine alone has no other, and a page of another
 * site can have its own name lead to this machine, which makes it look like one of ours.
 */
export function isHostAllowed({ host }: IncomingHttpHeaders, sites: Sites): boolean {
  if (host === undefined || sites.proxies > 0) return true
  if (sites.allowedOrigins.includes('*') || !isLoopback(sites.host)) return true
  return isLoopback(nameOf(host)) || sites.allowedOrigins.some((origin) => new URL(origin).host === host.toLowerCase())
}

function nameOf(host: string): string {
  return host.replace(/:\d{1,5}$/, '').replace(/^\[(.*)\]$/, '$1').toLowerCase()
}

function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
}
