import type { Server } from './createServer.ts'

export interface LastResortOptions {
  server: Pick<Server, 'close'>
  deadlineMs: number
  /** One line for whoever reads the log. */
  say(line: string): void
  exit(code: number): void
}

/**
 * What is left when something threw where nobody catches. After an exception the code that threw was left half-way, so
 * what was received is stored, everybody is sent away to come back, and the process ends for a supervisor to start it
 * anew. A rejected promise ended at an await, where nothing is half-way, because rooms change synchronously: that is
 * told, and the boards go on.
 */
export class LastResort {
  readonly #options: LastResortOptions
  #isEnding = false

  constructor(options: LastResortOptions) {
    this.#options = options
  }

  watch(): void {
    process.on('uncaughtException', (error) => this.caught(error))
    process.on('unhandledRejection', (reason) => this.rejected(reason))
  }

  caught(error: unknown): void {
    const { server, deadlineMs, exit } = this.#options
    this.#say('an exception that nobody caught; the server stores what it has and ends', error)
    if (this.#isEnding) return
    this.#isEnding = true
    setTimeout(() => exit(1), deadlineMs).unref()
    server.close().then(() => exit(1), () => exit(1))
  }

  rejected(reason: unknown): void {
    this.#say('a rejection that nobody handled; the server goes on', reason)
  }

  /** In the form of the log's other lines. */
  #say(msg: string, error: unknown): void {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
    this.#options.say(JSON.stringify({ level: 60, time: Date.now(), pid: process.pid, msg, err: { message, stack } }))
  }
}
