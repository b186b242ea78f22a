import { getIndicesBetween, type Editor, type IndexKey, type TLParentId, type TLShape, type TLShapePartial } from 'tldraw'

/** What puts shapes between others, and throws where two of those have the same place. */
const ORDERING = ['duplicateShapes', 'bringForward', 'sendBackward', 'bringToFront', 'sendToBack', 'reparentShapes', 'groupShapes'] as const

/**
 * Gives each shape a place of its own among its siblings before something is put between them. Two people who draw at the same
 * moment give their shapes the same place, and so can anybody on purpose; tldraw's order of them, by id then, stays.
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
  const changes = [...siblings(editor).values()].flatMap(placesApart)
  if (changes.length > 0) editor.run(() => editor.updateShapes(changes), { history: 'ignore', ignoreShapeLock: true })
}

function siblings(editor: Editor): Map<TLParentId, TLShape[]> {
  const groups = new Map<TLParentId, TLShape[]>()
  for (const shape of editor.getCurrentPageShapesSorted()) {
    const group = groups.get(shape.parentId)
    if (group === undefined) groups.set(shape.parentId, [shape])
    else group.push(shape)
  }
  return groups
}

/** New places for those that have the place of the one before. */
export function placesApart(shapes: readonly Pick<TLShape, 'id' | 'type' | 'index'>[]): TLShapePartial[] {
  const sorted = shapes.toSorted((a, b) => compare(a.index, b.index) || compare(a.id, b.id))
  const changes: TLShapePartial[] = []
  for (let from = 0; from < sorted.length;) {
    const { index } = sorted[from]!
    let end = from + 1
    while (end < sorted.length && sorted[end]!.index === index) end++
    const places: IndexKey[] = end - from > 1 ? getIndicesBetween(index, sorted[end]?.index, end - from - 1) : []
    places.forEach((place, at) => {
      const { id, type } = sorted[from + 1 + at]!
      changes.push({ id, type, index: place } as TLShapePartial)
    })
    from = end
  }
  return changes
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
