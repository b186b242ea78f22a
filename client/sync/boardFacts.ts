import { atom, type Atom, type Signal } from '@tldraw/state'
import { FACT_NAMES, FACTS, isFactName, type Fact, type FactName, type FactValue } from '../../shared/protocol/facts.ts'

/** The facts of a board, as the page reads them. */
export interface BoardFacts {
  /** What a fact is now; as it is at first where the server says nothing of it. */
  get<Name extends FactName>(name: Name): Signal<FactValue<Name>>
  /** The version of it that the server told last; 0 where it said nothing. */
  version(name: FactName): number
  /** Whether the server has told them all since the page opened: what changes from then on is news. */
  readonly isTold: Signal<boolean>
}

export type AssumedFacts = { readonly [Name in FactName]?: FactValue<Name> }

/** Keeps what the server tells of a board's facts. */
export class HeardFacts implements BoardFacts {
  readonly isTold = atom('facts are told', false)
  readonly #values: ReadonlyMap<FactName, Atom<unknown>>
  /** The version of each that this socket has told. */
  readonly #told = new Map<FactName, number>()
  readonly #assumed: AssumedFacts

  /** @param assumed what facts are where the server says nothing of them, and that is not as for every board */
  constructor(assumed: AssumedFacts = {}) {
    this.#assumed = assumed
    this.#values = new Map(FACT_NAMES.map((name) => [name, atom<unknown>(`fact ${name}`, this.#untold(name))]))
  }

  get<Name extends FactName>(name: Name): Signal<FactValue<Name>> {
    return this.#atomOf(name) as Signal<FactValue<Name>>
  }

  version(name: FactName): number {
    return this.#told.get(name) ?? 0
  }

  /**
   * Takes a value that is newer than what this socket told before; a fact of a later build, or a value of one, is
   * passed over.
   */
  hear(name: string, { version, value }: Fact): void {
    if (!isFactName(name) || version <= this.version(name)) return
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
    for (const name of FACT_NAMES) if (!this.#told.has(name)) this.#atomOf(name).set(this.#untold(name))
    this.isTold.set(true)
  }

  #untold(name: FactName): unknown {
    return this.#assumed[name] ?? FACTS[name].initial
  }

  #atomOf(name: FactName): Atom<unknown> {
    const found = this.#values.get(name)
    if (found === undefined) throw new Error(`There is no fact "${name}".`)
    return found
  }
}
