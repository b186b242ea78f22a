import { isLoopback } from './loopback.ts'
import { readLicenseKey, type LicenseKey } from './licenseKey.ts'

/** Where the page runs; a `Location` will do. */
export interface Place {
  protocol: string
  hostname: string
}

/** Why tldraw would take its canvas away after five seconds. */
export type LicenseProblem = 'noKey' | 'unreadableKey' | 'otherHost' | 'expiredKey'

/**
 * Mirrors `getIsDevelopment` of tldraw 5.4.2 in a production build: plain http and loopback hosts need no key,
 * names under `.localhost` do. Says nothing about a key's quality; see {@link findLicenseProblem}.
 */
export function canRunTldraw(place: Place, hasKey: boolean): boolean {
  return hasKey || isFreePlace(place)
}

/** What stops tldraw here, or undefined when the canvas will stay. */
export function findLicenseProblem(place: Place, key: string | undefined, now: Date): LicenseProblem | undefined {
  if (isFreePlace(place)) return undefined
  if (key === undefined || key.trim() === '') return 'noKey'
  const license = readLicenseKey(key)
  if (license === undefined) return 'unreadableKey'
  if (!coversHost(license, place.hostname)) return 'otherHost'
  return isExpired(license, now) ? 'expiredKey' : undefined
}

function isFreePlace({ protocol, hostname }: Place): boolean {
  if (hostname.toLowerCase().endsWith('.localhost')) return false
  return protocol === 'http:' || (protocol === 'https:' && isLoopback(hostname))
}

function coversHost(license: LicenseKey, hostname: string): boolean {
  // A native key names patterns over whole addresses; tldraw judges those itself.
  if (license.isNative) return true
  const host = hostname.toLowerCase()
  return license.hosts.some((allowed) => matchesHost(allowed.toLowerCase().trim(), host))
}

function matchesHost(allowed: string, host: string): boolean {
  if (allowed === '*' || allowed === host || `www.${allowed}` === host || allowed === `www.${host}`) return true
  if (!allowed.includes('*')) return false
  const glob = new RegExp(`${allowed.replace(/\./g, '\\.').replace(/\*/g, '.*?')}$`)
  return glob.test(host) || glob.test(`www.${host}`)
}

const GRACE_DAYS = 30

// A perpetual key is judged against tldraw's own release dates, which only tldraw knows: it passes here.
function isExpired(license: LicenseKey, now: Date): boolean {
  if (!license.isTrial && !license.isAnnual) return false
  const { expiresOn } = license
  const graceDays = license.isTrial ? 0 : GRACE_DAYS
  const end = Date.UTC(expiresOn.getUTCFullYear(), expiresOn.getUTCMonth(), expiresOn.getUTCDate() + 1 + graceDays)
  return now.getTime() >= end
}
