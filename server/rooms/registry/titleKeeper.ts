import type { Storage, StoredBoard } from '../../storage/storage.ts'

/** Keeps the stored title of a board, which is only a copy for lists, in step with the one in its doc. */
export class TitleKeeper {
  readonly #storage: Storage
  readonly #boardId: string
  readonly #onFailure: (error: unknown) => void
  #stored: string
  #storing: Promise<void> = Promise.resolve()

  constructor(storage: Storage, board: Pick<StoredBoard, 'id' | 'title'>, onFailure: (error: unknown) => void) {
    this.#storage = storage
    this.#boardId = board.id
    this.#stored = board.title
    this.#onFailure = onFailure
  }

  /** A title that cannot be stored now is stored when the room opens next, because the doc has it. */
  keep(title: string): void {
    if (title === this.#stored) return
    this.#stored = title
    this.#storing = this.#storing.then(() => this.#storage.setTitle(this.#boardId, title)).catch(this.#onFailure)
  }

  /** Resolves when the last title was stored or has failed. */
  settled(): Promise<void> {
    return this.#storing
  }
}
