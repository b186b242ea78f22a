import type * as Y from 'yjs'

/** The map at the top of the doc of the lane of hosts; each thing in it has a key of its own. */
export function hostLaneMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('host')
}
