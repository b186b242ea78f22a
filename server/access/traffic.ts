import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import { ACCESS_LIMITS } from './accessLimits.ts'
import { TrafficMeter, type TrafficAllowance } from './trafficMeter.ts'
import { newAddressWork, WorkMeter, type AddressWork, type Work } from './workMeter.ts'

const PER_SESSION: TrafficAllowance = {
  messages: ACCESS_LIMITS.messagesPerSession,
  bytes: ACCESS_LIMITS.bytesPerSession,
}
const PER_SEAT: TrafficAllowance = { messages: ACCESS_LIMITS.messagesPerSeat, bytes: ACCESS_LIMITS.bytesPerSeat }

export interface TrafficOptions {
  /** Messages a second; 0 for no limit. */
  messagesPerAddress: number
  bytesPerAddress: number
  nowMs(): number
}

/** Where a session comes from and where it sits. */
export interface Sender {
  address: string
  boardId: string
  seat: Seat
}

/** What one session sends: counted for itself, for all in its seat, and for all of its address. */
export interface SessionTraffic {
  takes(bytes: number): boolean
  readonly work: Work
  /** Call once, when the session has left. */
  end(): void
}

interface SharedMeter {
  meter: TrafficMeter
  work: AddressWork
  users: number
}

class MeteredTraffic implements SessionTraffic {
  readonly #own: TrafficMeter
  readonly #shared: readonly SharedMeter[]
  readonly #nowMs: () => number
  readonly work: Work

  constructor(own: TrafficMeter, work: Work, shared: readonly SharedMeter[], nowMs: () => number) {
    this.#own = own
    this.work = work
    this.#shared = shared
    this.#nowMs = nowMs
  }

  takes(bytes: number): boolean {
    const nowMs = this.#nowMs()
    return this.#own.takes(bytes, nowMs) && this.#shared.every(({ meter }) => meter.takes(bytes, nowMs))
  }

  end(): void {
    for (const one of this.#shared) one.users--
  }
}

/** Measures what everybody sends. Limits on sessions alone would let one person come in many times. */
export class Traffic {
  readonly #nowMs: () => number
  readonly #perAddress: TrafficAllowance
  readonly #shared = new Map<string, SharedMeter>()

  constructor({ messagesPerAddress, bytesPerAddress, nowMs }: TrafficOptions) {
    this.#nowMs = nowMs
    this.#perAddress = { messages: perSecond(messagesPerAddress), bytes: perSecond(bytesPerAddress) }
  }

  /** Begins to count what a session sends; undefined when its seat is taken by too many. */
  begin({ address, boardId, seat }: Sender): SessionTraffic | undefined {
    const seatKey = seatKeyOf(boardId, seat)
    if ((this.#shared.get(seatKey)?.users ?? 0) >= ACCESS_LIMITS.sessionsPerSeat) return undefined
    const ofAddress = this.#share(`address ${address}`, this.#perAddress)
    const shared = [this.#share(seatKey, PER_SEAT), ofAddress]
    const own = new TrafficMeter(PER_SESSION, this.#nowMs())
    return new MeteredTraffic(own, new WorkMeter(ofAddress.work, this.#nowMs), shared, this.#nowMs)
  }

  /** Forgets what was counted for a board that is no more. */
  forgetBoard(boardId: string): void {
    for (const seat of SEATS) this.#shared.delete(seatKeyOf(boardId, seat))
  }

  #share(key: string, allowance: TrafficAllowance): SharedMeter {
    if (this.#shared.size >= ACCESS_LIMITS.rememberedMeters) this.#forget()
    const nowMs = this.#nowMs()
    const meter = (): TrafficMeter => new TrafficMeter(allowance, nowMs)
    const shared = this.#shared.get(key) ?? { meter: meter(), work: newAddressWork(nowMs), users: 0 }
    this.#shared.set(key, shared)
    shared.users++
    return shared
  }

  #forget(): void {
    for (const [key, { users }] of this.#shared) if (users === 0) this.#shared.delete(key)
  }
}

function seatKeyOf(boardId: string, seat: Seat): string {
  return `seat ${boardId} ${seat}`
}

function perSecond(rate: number): TrafficAllowance['messages'] {
  return rate === 0 ? undefined : { perSecond: rate, burst: rate * ACCESS_LIMITS.addressBurstSeconds }
}
