import type { BoardStore } from '../../storage/port/storage.ts'

/** Keeps the stored title of a board, which is only a copy for lists, in step with the one in its doc. */
export class TitleKeeper {
  readonly #storage: Pick<BoardStore, 'setTitle'>
  readonly #boardId: string
  readonly #onFailure: (error: unknown) => void
  #stored: string | undefined
  #storing: Promise<void> = Promise.resolve()

  /** @param stored the title that storage has */
  constructor(
    storage: Pick<BoardStore, 'setTitle'>,
    boardId: string,
    stored: string | undefined,
    onFailure: (error: unknown) => void,
  ) {
    this.#storage = storage
    this.#boardId = boardId
    this.#stored = stored
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
