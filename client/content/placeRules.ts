import type { RecordMap } from '../../shared/board/recordMap.ts'
import type { BoardRecord } from '../../shared/board/records.ts'

/** Of lanes, frames and groups in each other. The canvas calls itself once for each, and asks each for its place all the way up. */
export const MAX_NESTING = 32
/** Others hold nothing on an honest board, and the code that moves links between parents does not expect them to. */
const HOLDERS: ReadonlySet<unknown> = new Set(['frame', 'group', 'lane'])
/** The editor binds no link to these: their outline would follow the link that follows their outline. */
const UNBINDABLE: ReadonlySet<unknown> = new Set(['arrow', 'group'])

/**
 * Why a record that can be drawn stands where it cannot be: by what the doc holds around it, so that all peers judge alike.
 * What is not there is nobody's fault here.
 */
export function misplaced(map: RecordMap, record: BoardRecord): string | undefined {
  if (record.typeName === 'shape') return misplacedShape(map, record)
  return record.typeName === 'binding' ? misplacedBinding(map, record) : undefined
}

function misplacedShape(map: RecordMap, shape: BoardRecord): string | undefined {
  const path = new Set([shape.id])
  let parent = parentOf(map, shape)
  if (parent?.typeName === 'shape' && !HOLDERS.has(parent['type'])) return 'It lies in a part that can hold nothing.'
  // A short loop is cut open elsewhere, where everybody cuts it.
  while (parent?.typeName === 'shape' && !path.has(parent.id)) {
    if (path.size > MAX_NESTING) return 'It lies in too many parts that lie in each other.'
    path.add(parent.id)
    parent = parentOf(map, parent)
  }
  return undefined
}

function parentOf(map: RecordMap, { parentId }: BoardRecord): BoardRecord | undefined {
  return typeof parentId === 'string' ? map.get(parentId) : undefined
}

function misplacedBinding(map: RecordMap, { fromId, toId }: BoardRecord): string | undefined {
  const [from, to] = [map.get(fromId as string), map.get(toId as string)]
  if (from !== undefined && from['type'] !== 'arrow') return 'Only links are bound to something.'
  if (to === undefined) return undefined
  if (to.typeName !== 'shape') return 'A link is bound to something that is not drawn.'
  return UNBINDABLE.has(to['type']) ? 'A link is bound to another link, or to a group.' : undefined
}

/** The page's id at the top of a shape's parents; undefined for one that is on none. */
export function pageOf(map: RecordMap, shape: BoardRecord): string | undefined {
  let record: BoardRecord | undefined = shape
  for (let depth = 0; record?.typeName === 'shape' && depth <= MAX_NESTING; depth++) record = parentOf(map, record)
  return record?.typeName === 'page' ? record.id : undefined
}
