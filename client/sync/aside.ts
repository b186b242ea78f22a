import type { Withheld } from './visibleRecords.ts'

/** The records that are not on the canvas, and which of them to look at again when another record changes. */
export class Aside {
  readonly entries = new Map<string, Withheld>()
  readonly #byReference = new Map<string, Set<string>>()
  readonly #references = new Map<string, readonly string[]>()

  set(id: string, why: Withheld, references: readonly string[]): void {
    this.delete(id)
    this.entries.set(id, why)
    this.#references.set(id, references)
    for (const reference of references) {
      const ids = this.#byReference.get(reference)
      if (ids === undefined) this.#byReference.set(reference, new Set([id]))
      else ids.add(id)
    }
  }

  delete(id: string): boolean {
    for (const reference of this.#references.get(id) ?? []) {
      const ids = this.#byReference.get(reference)
      ids?.delete(id)
      if (ids?.size === 0) this.#byReference.delete(reference)
    }
    this.#references.delete(id)
    return this.entries.delete(id)
  }

  /** Those that refer to a record. */
  dependents(id: string): ReadonlySet<string> {
    return this.#byReference.get(id) ?? NONE
  }
}

const NONE: ReadonlySet<string> = new Set()
