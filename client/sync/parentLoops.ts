import type { TLRecord, TLShape } from '@tldraw/tlschema'

/**
 * The shapes that have to leave their parent because following parents from them leads back to them: one of each loop,
 * the one with the smallest id, so that everybody picks the same. Two people can make a loop without seeing it, by
 * moving two lanes into each other at once, and nothing in a loop can be drawn.
 *
 * @param shapes those that have just come in
 * @param parentOf the parent of any shape as it will be, or undefined when it has none
 */
export function shapesToFree(shapes: readonly TLRecord[], parentOf: (id: string) => string | undefined): Set<string> {
  const free = new Set<string>()
  for (const shape of shapes) {
    if (shape.typeName !== 'shape') continue
    const path: string[] = []
    let id: string | undefined = shape.id
    while (id !== undefined && !path.includes(id) && !free.has(id)) {
      path.push(id)
      id = parentOf(id)
    }
    if (id === undefined || !path.includes(id)) continue
    const loop = path.slice(path.indexOf(id)).sort()
    if (loop[0] !== undefined) free.add(loop[0])
  }
  return free
}

/** A shape as it is shown when its parent cannot hold it: on the page. */
export function onPage<S extends TLShape>(shape: S, pageId: TLShape['parentId']): S {
  return { ...shape, parentId: pageId }
}
