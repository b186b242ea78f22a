import type { IncomingMessage } from 'node:http'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { ACCESS_LIMITS } from './accessLimits.ts'
import { addressKey } from './address.ts'
import { whyForeign, type Sites } from './origin.ts'
import { TokenBucket } from './tokenBucket.ts'

export interface GateOptions extends Sites {
  /** Sockets open at once; 0 for no limit. */
  socketsPerAddress: number
  nowMs(): number
}

export type Pass =
  | { type: 'in'; address: string; leave(): void; takesControl(): boolean }
  | { type: 'refused'; reason: typeof CLOSE.origin | typeof CLOSE.crowded }

interface Address {
  open: number
  attempts: TokenBucket
  /** Pings and pongs of all its sockets. */
  control: TokenBucket
}

/** Judges sockets by where they come from, before anything is read from them. */
export class SocketGate {
  readonly #options: GateOptions
  readonly #addresses = new Map<string, Address>()

  constructor(options: GateOptions) {
    this.#options = options
  }

  letIn(request: IncomingMessage): Pass {
    if (whyForeign(request.headers, this.#options) !== undefined) return { type: 'refused', reason: CLOSE.origin }
    const key = addressOf(request, this.#options.proxies)
    const address = this.#find(key)
    const { socketsPerAddress, nowMs } = this.#options
    const isCrowded = socketsPerAddress > 0 && address.open >= socketsPerAddress
    if (isCrowded || !address.attempts.take(1, nowMs())) return { type: 'refused', reason: CLOSE.crowded }
    address.open++
    const takesControl = (): boolean => address.control.take(1, nowMs())
    return { type: 'in', address: key, leave: () => void address.open--, takesControl }
  }

  #find(key: string): Address {
    const found = this.#addresses.get(key)
    if (found !== undefined) return found
    if (this.#addresses.size >= ACCESS_LIMITS.rememberedAddresses) this.#forget()
    const nowMs = this.#options.nowMs()
    const address = {
      open: 0,
      attempts: new TokenBucket(ACCESS_LIMITS.socketsPerAddress, nowMs),
      control: new TokenBucket(ACCESS_LIMITS.controlFramesPerAddress, nowMs),
    }
    this.#addresses.set(key, address)
    return address
  }

  #forget(): void {
    for (const [key, { open }] of this.#addresses) if (open === 0) this.#addresses.delete(key)
  }
}

/**
 * Each proxy appends an address, and only what our own appended counts: everything left of that is what the client
 * claims.
 */
function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((address) => address.trim())
  const claimed = proxies > 0 ? forwarded.at(-proxies) : undefined
  return addressKey(claimed !== undefined && claimed !== '' ? claimed : (socket.remoteAddress ?? ''))
}
