import {
  getIndicesBetween,
  type Editor,
  type IndexKey,
  type TLParentId,
  type TLShape,
  type TLShapePartial,
} from 'tldraw'

/** What puts shapes between others, and throws where two of those have the same place. */
const ORDERING = [
  'duplicatePage',
  'duplicateShapes',
  'bringForward',
  'sendBackward',
  'bringToFront',
  'sendToBack',
  'reparentShapes',
  'groupShapes',
] as const

/**
 * Gives each shape a place of its own among its siblings before something is put between them. Two people who draw at
 * the same moment give their shapes the same place, and so can anybody on purpose; tldraw's order of them, by id then,
 * stays.
 */
export function keepIndicesApart(editor: Editor): void {
  for (const name of ORDERING) {
    const order = editor[name] as (...args: unknown[]) => Editor
    const apart = (...args: unknown[]): Editor => {
      spread(editor)
      return order.apply(editor, args)
    }
    Object.assign(editor, { [name]: apart })
  }
}

function spread(editor: Editor): void {
  if (editor.getIsReadonly()) return
  const shapes = [...siblingsOn(editor).values()].flatMap(placesApart)
  const pages = placesApart(editor.getPages())
  if (shapes.length + pages.length === 0) return
  editor.run(() => {
    editor.updateShapes(shapes.flatMap(({ id, index }) => {
      const shape = editor.getShape(id)
      return shape === undefined ? [] : [{ id, type: shape.type, index } as TLShapePartial]
    }))
    for (const page of pages) editor.updatePage(page)
  }, { history: 'ignore', ignoreShapeLock: true })
}

function siblingsOn(editor: Editor): Map<TLParentId, TLShape[]> {
  const groups = new Map<TLParentId, TLShape[]>()
  for (const shape of editor.getCurrentPageShapesSorted()) {
    const group = groups.get(shape.parentId)
    if (group === undefined) groups.set(shape.parentId, [shape])
    else group.push(shape)
  }
  return groups
}

interface Placed<Id extends string> {
  id: Id
  index: IndexKey
}

/** New places for those that have the place of the one before. */
export function placesApart<Id extends string>(siblings: readonly Placed<Id>[]): Placed<Id>[] {
  const sorted = siblings.toSorted((a, b) => compare(a.index, b.index) || compare(a.id, b.id))
  const changes: Placed<Id>[] = []
  for (let from = 0; from < sorted.length;) {
    const { index } = sorted[from]!
    let end = from + 1
    while (end < sorted.length && sorted[end]!.index === index) end++
    const places = end - from > 1 ? getIndicesBetween(index, sorted[end]?.index, end - from - 1) : []
    places.forEach((place, at) => changes.push({ id: sorted[from + 1 + at]!.id, index: place }))
    from = end
  }
  return changes
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
