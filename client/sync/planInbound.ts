import type { TLPageId, TLRecord, TLSchema, TLStore } from '@tldraw/tlschema'
import type { RecordMap } from '../../shared/board/recordMap.ts'
import { onPage, shapesToFree } from './parentLoops.ts'
import { referencesOf, resolveReferences, validateRecord, type Withheld } from './visibleRecords.ts'

/** What a change of the doc asks of the store. */
export interface Inbound {
  put: TLRecord[]
  remove: TLRecord['id'][]
  held: Map<string, Withheld>
  /** Shapes shown on the page because their parents lead back to them. */
  free: ReadonlySet<string>
}

/** Decides what of the doc is shown, for the records that changed and those that depend on them. */
export function planInbound(store: TLStore, map: RecordMap, changed: Set<string>): Inbound {
  const held = new Map<string, Withheld>()
  const valid: TLRecord[] = []
  const remove = new Set<TLRecord['id']>()
  for (const id of withDependents(store, map, changed) as Set<TLRecord['id']>) {
    const record = map.get(id)
    const sight = record && validateRecord(store.schema as TLSchema, record)
    if (sight?.visible === true) valid.push(sight.record)
    // A record that others made invalid stays as it was last seen.
    else if (record === undefined && store.has(id)) remove.add(id)
    if (sight?.visible === false) held.set(id, sight)
  }
  keepOnePage(store, valid, remove)
  const { shown, free } = withoutLoops(store, map, valid, remove)
  for (const id of bindingsToArrows(store, shown)) held.set(id, { why: 'invalid', message: 'A link is bound to another link.' })
  const { ready, waiting } = resolveReferences(shown.filter(({ id }) => !held.has(id)), (id) => isThere(store, remove, id))
  for (const [id, forId] of waiting) {
    held.set(id, { why: 'waiting', forId })
    if (store.has(id as TLRecord['id'])) remove.add(id as TLRecord['id'])
  }
  return { put: ready, remove: [...remove], held, free }
}

/** When a record went, whatever refers to it is looked at again: it cannot stay on the canvas without its end or parent. */
function withDependents(store: TLStore, map: RecordMap, ids: Set<string>): Set<string> {
  const isGone = (id: string): boolean => ids.has(id) && map.get(id) === undefined
  if (![...ids].some(isGone)) return ids
  for (const record of store.allRecords()) if (referencesOf(record).some(isGone)) ids.add(record.id)
  return ids
}

/** The canvas cannot be without a page, whatever others delete; the last one stays in view until there is another. */
function keepOnePage(store: TLStore, valid: readonly TLRecord[], remove: Set<TLRecord['id']>): void {
  if (valid.some(({ typeName }) => typeName === 'page')) return
  const pages = store.allRecords().filter(({ typeName }) => typeName === 'page').map(({ id }) => id).sort()
  if (pages[0] !== undefined && pages.every((id) => remove.has(id))) remove.delete(pages[0])
}

function withoutLoops(store: TLStore, map: RecordMap, valid: readonly TLRecord[], remove: ReadonlySet<TLRecord['id']>): { shown: TLRecord[]; free: ReadonlySet<string> } {
  const coming = new Map<string, TLRecord>(valid.map((record) => [record.id, record]))
  const shapeOf = (id: string): TLRecord | undefined => coming.get(id) ?? (isThere(store, remove, id) ? store.get(id as TLRecord['id']) : undefined)
  const free = shapesToFree(valid, (id) => {
    const shape = shapeOf(id)
    return shape?.typeName === 'shape' ? shape.parentId : undefined
  })
  const page = firstPage(map)
  if (page === undefined) return { shown: [...valid], free: new Set() }
  for (const id of free) {
    const shape = shapeOf(id)
    if (shape?.typeName === 'shape') coming.set(id, onPage(shape, page as TLPageId))
  }
  return { shown: [...coming.values()], free }
}

/** The editor never binds an arrow to an arrow; two bound to each other would have it follow them for ever. */
function bindingsToArrows(store: TLStore, shown: readonly TLRecord[]): string[] {
  const coming = new Map<string, TLRecord>(shown.map((record) => [record.id, record]))
  return shown.filter((record) => {
    if (record.typeName !== 'binding') return false
    const target = coming.get(record.toId) ?? store.get(record.toId)
    return target?.typeName === 'shape' && target.type === 'arrow'
  }).map(({ id }) => id)
}

function isThere(store: TLStore, remove: ReadonlySet<TLRecord['id']>, id: string): boolean {
  return store.has(id as TLRecord['id']) && !remove.has(id as TLRecord['id'])
}

/** The page that everybody picks for what has lost its place. */
export function firstPage(map: RecordMap): string | undefined {
  let first: string | undefined
  for (const id of map.ids()) if (map.get(id)?.typeName === 'page' && (first === undefined || id < first)) first = id
  return first
}
