import type { BoardRecord } from '../../shared/doc/boardRecord.ts'

/**
 * Of lanes, frames and groups in each other. The canvas calls itself once for each, and asks each for its place all the
 * way up.
 */
export const MAX_NESTING = 32
/** Others hold nothing on an honest board, and the code that moves links between parents does not expect them to. */
const HOLDERS: ReadonlySet<unknown> = new Set(['frame', 'group', 'lane'])
/** The editor binds no link to these: their outline would follow the link that follows their outline. */
const UNBINDABLE: ReadonlySet<unknown> = new Set(['arrow', 'group'])

/** How to come by a record: as it is seen, or else as it is written. */
type Find = (id: string) => BoardRecord | undefined

/**
 * Why a record that can be drawn stands where it cannot be: by what the doc holds around it, so that all peers judge
 * alike. What is not there is nobody's fault here.
 */
export function misplaced(find: Find, record: BoardRecord): string | undefined {
  if (record.typeName === 'shape') return misplacedShape(find, record)
  return record.typeName === 'binding' ? misplacedBinding(find, record) : undefined
}

function misplacedShape(find: Find, shape: BoardRecord): string | undefined {
  const path = new Set([shape.id])
  let parent = parentOf(find, shape)
  if (parent?.typeName === 'shape' && !HOLDERS.has(parent['type'])) return 'It lies in a part that can hold nothing.'
  // A short loop is cut open elsewhere, where everybody cuts it.
  while (parent?.typeName === 'shape' && !path.has(parent.id)) {
    if (path.size > MAX_NESTING) return 'It lies in too many parts that lie in each other.'
    path.add(parent.id)
    parent = parentOf(find, parent)
  }
  return undefined
}

/** A shape's parent where that is a shape; what a page is, its id says, whatever somebody made of its record. */
function parentOf(find: Find, { parentId }: BoardRecord): BoardRecord | undefined {
  return typeof parentId === 'string' && !isPage(parentId) ? find(parentId) : undefined
}

function isPage(id: string): boolean {
  return id.startsWith('page:')
}

function misplacedBinding(find: Find, { fromId, toId }: BoardRecord): string | undefined {
  const [from, to] = [find(fromId as string), find(toId as string)]
  if (from !== undefined && from['type'] !== 'arrow') return 'Only links are bound to something.'
  if (to === undefined) return undefined
  if (to.typeName !== 'shape') return 'A link is bound to something that is not drawn.'
  return UNBINDABLE.has(to['type']) ? 'A link is bound to another link, or to a group.' : undefined
}

/** The page's id at the top of a shape's parents; undefined for one that is on none. */
export function pageOf(find: Find, shape: BoardRecord): string | undefined {
  let record: BoardRecord | undefined = shape
  for (let depth = 0; record !== undefined && depth <= MAX_NESTING; depth++) {
    const { parentId } = record
    if (typeof parentId === 'string' && isPage(parentId)) return parentId
    record = parentOf(find, record)
  }
  return undefined
}
