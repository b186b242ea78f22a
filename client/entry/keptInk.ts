import type { Signal } from '@tldraw/state'
import type { TLPageId, TLRecord, TLShape, TLShapeId, TLStore } from '@tldraw/tlschema'
import { getIndexAbove, sortByIndex, type IndexKey } from '@tldraw/utils'
import { MAX_SHAPES } from '../content/crowd.ts'
import type { Size } from '../../shared/geometry/box.ts'
import { inkShape } from './inkShape.ts'
import type { InkStroke } from './inkStrokes.ts'
import { openingPage, openingView } from './view/openingView.ts'
import type { Camera } from './view/fitCamera.ts'

/** Where tldraw begins. */
const FIRST = 'a1' as IndexKey

/** Where strokes were put before there was a canvas, which opens at this place, so that they stay where they were. */
export interface InkPlace {
  page: TLPageId
  /** Where the page lies under the window. */
  view: Camera
  /** There was something on the page already, and the view is to show it. */
  isFit: boolean
}

export interface InkBoard {
  store: TLStore
  mayWrite: Signal<boolean>
  flush(): void
}

/** Puts whole strokes on a board that has no canvas yet, so that the others see them at once. */
export class KeptInk {
  readonly #board: InkBoard
  readonly #window: () => Size
  readonly #ids = new Map<InkStroke, TLShapeId>()
  #place: InkPlace | undefined

  constructor(board: InkBoard, window: () => Size) {
    this.#board = board
    this.#window = window
  }

  /** Undefined while none was put anywhere. */
  get place(): InkPlace | undefined {
    return this.#place
  }

  idOf(stroke: InkStroke): TLShapeId | undefined {
    return this.#ids.get(stroke)
  }

  /** Brings the board to hold these; while nobody may write it keeps what it has. */
  keep(strokes: readonly InkStroke[]): void {
    const { store, mayWrite, flush } = this.#board
    if (!mayWrite.get()) return
    const gone = [...this.#ids].filter(([stroke]) => !strokes.includes(stroke))
    for (const [stroke] of gone) this.#ids.delete(stroke)
    store.remove(gone.map(([, id]) => id))
    for (const stroke of strokes) if (!this.#ids.has(stroke)) this.#add(stroke)
    flush()
  }

  #add(stroke: InkStroke): void {
    const { store } = this.#board
    this.#place ??= placeFor(store, this.#window())
    if (this.#place === undefined) return
    const { page, view } = this.#place
    const siblings = shapesOn(store, page)
    const top = siblings.at(-1)?.index
    if (siblings.length >= MAX_SHAPES) return
    const shape = inkShape(stroke, view)
    const above = { parentId: page, index: top === undefined ? FIRST : getIndexAbove(top) }
    store.put([store.schema.types.shape.create({ ...shape, ...above } as Partial<TLShape> as never) as TLRecord])
    this.#ids.set(stroke, shape.id)
  }
}

function placeFor(store: TLStore, window: Size): InkPlace | undefined {
  const pages = store.query.records('page').get().toSorted(sortByIndex).map(({ id }) => id)
  const page = openingPage(pages, (id) => shapesOn(store, id).length > 0) ?? pages[0]
  if (page === undefined) return undefined
  const shapes = shapesOn(store, page)
  return { page, view: openingView(shapes, window), isFit: shapes.length > 0 }
}

function shapesOn(store: TLStore, page: TLPageId): TLShape[] {
  return store.query.records('shape', () => ({ parentId: { eq: page } })).get().toSorted(sortByIndex)
}
