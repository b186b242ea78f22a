import { ACCESS_LIMITS } from './accessLimits.ts'
import { TokenBucket } from './tokenBucket.ts'

/** Whether a session sends no more than the server takes. */
export class SessionMeter {
  readonly #messages: TokenBucket
  readonly #bytes: TokenBucket

  constructor(nowMs: number) {
    this.#messages = new TokenBucket(ACCESS_LIMITS.messagesPerSession, nowMs)
    this.#bytes = new TokenBucket(ACCESS_LIMITS.bytesPerSession, nowMs)
  }

  takes(bytes: number, nowMs: number): boolean {
    return this.#messages.take(1, nowMs) && this.#bytes.take(bytes, nowMs)
  }
}
