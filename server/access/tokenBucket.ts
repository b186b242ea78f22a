/** How much of something is borne: `burst` at once, and `perSecond` for ever. */
export interface Allowance {
  burst: number
  perSecond: number
}

/** A bucket of tokens that fills with time; a clock that jumps back costs nothing and gives nothing. */
export class TokenBucket {
  readonly #allowance: Allowance
  #tokens: number
  #filledAtMs: number

  constructor(allowance: Allowance, nowMs: number) {
    this.#allowance = allowance
    this.#tokens = allowance.burst
    this.#filledAtMs = nowMs
  }

  /** Takes tokens, or none when there are not enough. */
  take(count: number, nowMs: number): boolean {
    this.#fill(nowMs)
    if (count > this.#tokens) return false
    this.#tokens -= count
    return true
  }

  has(count: number, nowMs: number): boolean {
    this.#fill(nowMs)
    return this.#tokens >= count
  }

  /** Takes what was used already, if need be below nothing. */
  drain(count: number, nowMs: number): void {
    this.#fill(nowMs)
    this.#tokens = Math.max(this.#tokens - count, -this.#allowance.burst)
  }

  isFull(nowMs: number): boolean {
    this.#fill(nowMs)
    return this.#tokens >= this.#allowance.burst
  }

  #fill(nowMs: number): void {
    const passedSeconds = Math.max(0, nowMs - this.#filledAtMs) / 1000
    this.#tokens = Math.min(this.#allowance.burst, this.#tokens + passedSeconds * this.#allowance.perSecond)
    this.#filledAtMs = nowMs
  }
}
