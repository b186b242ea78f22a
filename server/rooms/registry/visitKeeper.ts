import type { Storage } from '../../storage/storage.ts'

/** Keeps which browser wrote as which Yjs client, for when the room is opened again. */
export class VisitKeeper {
  readonly #storage: Storage
  readonly #boardId: string
  readonly #onFailure: (error: unknown) => void
  #storing: Promise<void> = Promise.resolve()

  constructor(storage: Storage, boardId: string, onFailure: (error: unknown) => void) {
    this.#storage = storage
    this.#boardId = boardId
    this.#onFailure = onFailure
  }

  /** Until it is stored it is kept by the room. */
  keep(client: number, visit: string): void {
    this.#storing = this.#storing.then(() => this.#storage.setVisit(this.#boardId, client, visit)).catch(this.#onFailure)
  }

  settled(): Promise<void> {
    return this.#storing
  }
}
