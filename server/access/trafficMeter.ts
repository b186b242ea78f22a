import { TokenBucket, type Allowance } from './tokenBucket.ts'

/** What somebody may send; undefined where there is no limit. */
export interface TrafficAllowance {
  messages: Allowance | undefined
  bytes: Allowance | undefined
}

/** Whether somebody sends no more than the server takes. */
export class TrafficMeter {
  readonly #messages: TokenBucket | undefined
  readonly #bytes: TokenBucket | undefined

  constructor({ messages, bytes }: TrafficAllowance, nowMs: number) {
    this.#messages = messages && new TokenBucket(messages, nowMs)
    this.#bytes = bytes && new TokenBucket(bytes, nowMs)
  }

  takes(bytes: number, nowMs: number): boolean {
    return (this.#messages?.take(1, nowMs) ?? true) && (this.#bytes?.take(bytes, nowMs) ?? true)
  }
}
