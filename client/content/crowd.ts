import type { TLRecord } from '@tldraw/tlschema'
import type { RecordMap } from '../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { pageOf } from './placeRules.ts'
import { weigh } from './weight.ts'

/**
 * What is shown of one page: as much as opens in a few seconds. tldraw lets nobody draw more shapes than `MAX_SHAPES`.
 */
export const MAX_SHAPES = 2_000
export const MAX_WEIGHT = 4_000
export const MAX_PAGES = 40
/** The page that every board is made with. Whoever makes others cannot make this one again. */
export const HOME_PAGE = 'page:page'

interface Counted {
  weight: number
  parentId: string
  creation: unknown
}

/**
 * Which shapes and pages are more than a canvas can show. Everybody who ever wrote to the board has the same share of
 * it, and of one writer the oldest are shown: the order within one writer's entries is the only one that nobody can
 * write themselves to the front of, and what was there before a flood stays in view.
 */
export class Crowd {
  readonly #map: RecordMap
  readonly #shapes = new Map<string, Counted>()
  readonly #pages = new Set<string>()
  #total = 0
  #isStale = false
  #over: ReadonlySet<string> = new Set()

  constructor(map: RecordMap) {
    this.#map = map
  }

  /** Takes note of a record as it can be drawn, or that it is gone or cannot. */
  note(id: string, record: TLRecord | undefined): void {
    const isPage = record?.typeName === 'page'
    if (isPage !== this.#pages.has(id)) this.#isStale = true
    if (isPage) this.#pages.add(id)
    else this.#pages.delete(id)
    const before = this.#shapes.get(id)
    const after =
      record?.typeName === 'shape'
        ? { weight: weigh(record), parentId: record.parentId, creation: this.#map.creation(id) }
        : undefined
    // A shape that was only moved or renamed changes nothing here, and that is most of what happens.
    if (
      before?.weight === after?.weight &&
      before?.parentId === after?.parentId &&
      before?.creation === after?.creation
    )
      return
    this.#isStale = true
    this.#total += (after?.weight ?? 0) - (before?.weight ?? 0)
    if (after === undefined) this.#shapes.delete(id)
    else this.#shapes.set(id, after)
  }

  get over(): ReadonlySet<string> {
    return this.#over
  }

  /** Decides anew; gives those that are over now and were not, or the other way round. */
  settle(): string[] {
    if (!this.#isStale) return []
    this.#isStale = false
    const before = this.#over
    this.#over = new Set([...this.#pagesOver(), ...this.#shapesOver()])
    return [...before].filter((id) => !this.#over.has(id)).concat([...this.#over].filter((id) => !before.has(id)))
  }

  #pagesOver(): string[] {
    if (this.#pages.size <= MAX_PAGES) return []
    const others = [...this.#pages].filter((id) => id !== HOME_PAGE)
    return this.#inTurn(others, () => 1)
      .slice(MAX_PAGES - (others.length < this.#pages.size ? 1 : 0))
      .map(({ id }) => id)
  }

  #shapesOver(): string[] {
    // No page can hold more than the board does.
    if (this.#total <= MAX_WEIGHT && this.#shapes.size <= MAX_SHAPES) return []
    return [...this.#byPage().values()].flatMap((ids) => {
      let [weight, count] = [0, 0]
      return this.#inTurn(ids, (id) => this.#shapes.get(id)?.weight ?? 0)
        .filter((shape) => (weight += shape.weight) > MAX_WEIGHT || (count += 1) > MAX_SHAPES)
        .map(({ id }) => id)
    })
  }

  #byPage(): Map<string, string[]> {
    const pages = new Map<string, string[]>()
    const find = (id: string): BoardRecord | undefined => this.#map.get(id)
    for (const id of this.#shapes.keys()) {
      const shape = find(id)
      const page = (shape && pageOf(find, shape)) ?? ''
      const ids = pages.get(page)
      if (ids === undefined) pages.set(page, [id])
      else ids.push(id)
    }
    return pages
  }

  /** One of each writer after the other, by how much each has had so far. */
  #inTurn(
    ids: readonly string[],
    weightOf: (id: string) => number,
  ): { id: string; weight: number; had: number; client: number }[] {
    const written = ids.map((id) => ({
      id,
      weight: weightOf(id),
      had: 0,
      ...(this.#map.creation(id) ?? { client: 0, clock: 0 }),
    }))
    written.sort((a, b) => a.client - b.client || a.clock - b.clock)
    for (let at = 1; at < written.length; at++) {
      const [before, one] = [written[at - 1]!, written[at]!]
      if (before.client === one.client) one.had = before.had + before.weight
    }
    return written.sort((a, b) => a.had - b.had || a.client - b.client)
  }
}
