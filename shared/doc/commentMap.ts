import * as Y from 'yjs'

/** What stands under one key, and who wrote it there when: Yjs' own word, which nobody can write for somebody else. */
export interface WrittenEntry {
  key: string
  value: unknown
  client: number
  clock: number
}

/** The map at the top of a doc that its comments lie in, each message under a key of its own. */
export function commentMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('comments')
}

/** Undefined where nothing stands. */
export function entryOf(map: Y.Map<unknown>, key: string): WrittenEntry | undefined {
  const item = map._map.get(key)
  if (item === undefined || item.deleted) return undefined
  return { key, value: item.content.getContent().at(-1), client: item.id.client, clock: item.id.clock }
}

export function entriesOf(map: Y.Map<unknown>): WrittenEntry[] {
  return [...map._map.keys()].map((key) => entryOf(map, key)).filter((entry) => entry !== undefined)
}
