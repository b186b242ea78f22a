import { atom, type Atom, type Signal } from '@tldraw/state'
import { FACT_NAMES, FACTS, isFactName, type Fact, type FactName, type FactValue } from '../../shared/protocol/facts.ts'

/** The facts of a board, as the page reads them. */
export interface BoardFacts {
  /** What a fact is now; as it is at first where the server says nothing of it. */
  get<Name extends FactName>(name: Name): Signal<FactValue<Name>>
}

/** Keeps what the server tells of a board's facts. */
export class HeardFacts implements BoardFacts {
  readonly #values: ReadonlyMap<FactName, Atom<unknown>>
  /** The version of each that this socket has told. */
  readonly #told = new Map<FactName, number>()

  constructor() {
    this.#values = new Map(FACT_NAMES.map((name) => [name, atom<unknown>(`fact ${name}`, FACTS[name].initial)]))
  }

  get<Name extends FactName>(name: Name): Signal<FactValue<Name>> {
    return this.#atomOf(name) as Signal<FactValue<Name>>
  }

  /**
   * Takes a value that is newer than what this socket told before; a fact of a later build, or a value of one, is
   * passed over.
   */
  hear(name: string, { version, value }: Fact): void {
    if (!isFactName(name) || version <= (this.#told.get(name) ?? 0)) return
    const parsed = FACTS[name].parse(value)
    if (parsed === undefined) return
    this.#told.set(name, version)
    this.#atomOf(name).set(parsed)
  }

  /**
   * A new socket counts anew, because the server may have been put back to an earlier day. What is known stays until it
   * is told.
   */
  opened(): void {
    this.#told.clear()
  }

  /** The server has told all that was ever set. */
  synced(): void {
    for (const name of FACT_NAMES) if (!this.#told.has(name)) this.#atomOf(name).set(FACTS[name].initial)
  }

  #atomOf(name: FactName): Atom<unknown> {
    const found = this.#values.get(name)
    if (found === undefined) throw new Error(`There is no fact "${name}".`)
    return found
  }
}
