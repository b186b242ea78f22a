import type { LogId } from '../../storage/port/logId.ts'
import type { LogStore } from '../../storage/port/storage.ts'

/** Keeps which browser wrote as which Yjs client, for when the room is opened again. */
export class VisitKeeper {
  readonly #storage: LogStore
  readonly #log: LogId
  readonly #onFailure: (error: unknown) => void
  #storing: Promise<void> = Promise.resolve()

  constructor(storage: LogStore, log: LogId, onFailure: (error: unknown) => void) {
    this.#storage = storage
    this.#log = log
    this.#onFailure = onFailure
  }

  /** Until it is stored it is kept by the room. */
  keep(client: number, visit: string): void {
    this.#storing = this.#storing.then(() => this.#storage.setVisit(this.#log, client, visit)).catch(this.#onFailure)
  }

  settled(): Promise<void> {
    return this.#storing
  }
}
