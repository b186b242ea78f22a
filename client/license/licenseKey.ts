/** What a tldraw licence key says about itself. The signature is checked by tldraw, not here. */
export interface LicenseKey {
  hosts: string[]
  isAnnual: boolean
  isTrial: boolean
  isNative: boolean
  expiresOn: Date
}

const FLAG = { annual: 1, trial: 16, native: 32 } as const

/** Reads `tldraw-<name>/<base64 of [id, hosts, flags, expiry]>.<signature>`, or undefined for anything else. */
export function readLicenseKey(key: string): LicenseKey | undefined {
  // Copies out of PDFs and mails bring invisible characters and line breaks; tldraw drops them too.
  const clean = key.replace(/[\u200B-\u200D\uFEFF\r\n]/g, '')
  const [, body] = /^tldraw-[^/]*\/([^.]+)\..+$/.exec(clean) ?? []
  if (body === undefined) return undefined
  return fromFields(decode(body))
}

function decode(body: string): unknown {
  try {
    return JSON.parse(atob(body)) as unknown
  } catch {
    return undefined
  }
}

function fromFields(fields: unknown): LicenseKey | undefined {
  if (!Array.isArray(fields)) return undefined
  const [, hosts, flags, expiry] = fields as unknown[]
  if (!Array.isArray(hosts) || typeof flags !== 'number' || typeof expiry !== 'string') return undefined
  const has = (flag: number) => (flags & flag) === flag
  return {
    hosts: hosts.filter((host) => typeof host === 'string'),
    isAnnual: has(FLAG.annual),
    isTrial: has(FLAG.trial),
    isNative: has(FLAG.native),
    expiresOn: new Date(expiry),
  }
}
