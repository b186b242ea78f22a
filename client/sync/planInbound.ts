import type { TLBinding, TLPageId, TLRecord, TLStore } from '@tldraw/tlschema'
import type { RecordMap } from '../../shared/doc/recordMap.ts'
import { HOME_PAGE, type Crowd } from '../content/crowd.ts'
import { misplaced } from '../content/placeRules.ts'
import { affected } from './affected.ts'
import { asBoardRecord } from './asBoardRecord.ts'
import type { Aside } from './aside.ts'
import { onPage, shapesToFree } from './parentLoops.ts'
import type { Sights } from './sights.ts'
import { resolveReferences, type Withheld } from './visibleRecords.ts'

/** What is known of a board, and how it is judged. */
export interface View {
  store: TLStore
  map: RecordMap
  sights: Sights
  crowd: Crowd
  aside: Aside
}

/** What a change of the doc asks of the store. */
export interface Inbound {
  /** All that was looked at. */
  seen: ReadonlySet<string>
  put: TLRecord[]
  remove: TLRecord['id'][]
  held: Map<string, Withheld>
  /** Shapes shown on the page because their parents lead back to them. */
  free: ReadonlySet<string>
}

interface Plan extends Omit<Inbound, 'put' | 'remove' | 'free'> {
  valid: TLRecord[]
  remove: Set<TLRecord['id']>
}

const CROWDED = 'There is more here than can be shown.'

/** Decides what of the doc is shown, for the records that changed and those that depend on them. */
export function planInbound(view: View, changed: ReadonlySet<string>): Inbound {
  const { store, map } = view
  for (const id of changed) note(view, id)
  const seen = affected(store, map, view.aside, changed, view.crowd.settle())
  const plan: Plan = { seen, valid: [], remove: new Set(), held: new Map() }
  for (const id of seen) sort(view, plan, id)
  keepOnePage(store, plan.valid, plan.remove)
  const { shown, free } = withoutLoops(view, plan)
  for (const [id, forId] of doubles(store, shown, plan.remove)) hold(view, plan, id, { why: 'double', forId })
  const { ready, waiting } = resolveReferences(
    shown.filter(({ id }) => isInvalidOrFree(plan.held.get(id))),
    (id) => isThere(store, plan.remove, id),
  )
  for (const [id, forId] of waiting) hold(view, plan, id, { why: 'waiting', forId })
  return { seen, put: ready, remove: [...plan.remove], held: plan.held, free }
}

/** Tells the crowd of a record; also of one that this session wrote. */
export function note({ sights, crowd }: View, id: string): void {
  crowd.note(id, sights.of(id)?.record)
}

function sort(view: View, plan: Plan, id: string): void {
  const record = view.map.get(id)
  if (record === undefined) {
    if (view.store.has(id as TLRecord['id'])) plan.remove.add(id as TLRecord['id'])
    return
  }
  const sight = view.sights.of(id)
  if (sight?.message !== undefined) plan.held.set(id, { why: 'invalid', message: sight.message })
  if (sight?.record === undefined) return
  const message = misplaced((other) => view.sights.find(other), asBoardRecord(sight.record))
  if (message !== undefined) hold(view, plan, id, { why: 'misplaced', message })
  else if (view.crowd.over.has(id)) hold(view, plan, id, { why: 'crowded', message: CROWDED })
  else plan.valid.push(sight.record)
}

function hold({ store }: View, { held, remove }: Plan, id: string, why: Withheld): void {
  held.set(id, why)
  if (store.has(id as TLRecord['id'])) remove.add(id as TLRecord['id'])
}

/** The canvas cannot be without a page, whatever others delete; the last one stays in view until there is another. */
function keepOnePage(store: TLStore, valid: readonly TLRecord[], remove: Set<TLRecord['id']>): void {
  if (valid.some(({ typeName }) => typeName === 'page')) return
  const pages = store.allRecords().filter(({ typeName }) => typeName === 'page').map(({ id }) => id).sort()
  if (pages[0] !== undefined && pages.every((id) => remove.has(id))) remove.delete(pages[0])
}

function withoutLoops({ store, map }: View, { valid, remove }: Plan): { shown: TLRecord[]; free: ReadonlySet<string> } {
  const coming = new Map<string, TLRecord>(valid.map((record) => [record.id, record]))
  const shapeOf = (id: string): TLRecord | undefined =>
    coming.get(id) ?? (isThere(store, remove, id) ? store.get(id as TLRecord['id']) : undefined)
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

/** Each end of a link is held by one binding: the one that everybody picks. */
function doubles(store: TLStore, shown: readonly TLRecord[], remove: ReadonlySet<TLRecord['id']>): Map<string, string> {
  const spare = new Map<string, string>()
  const coming = shown.filter((record) => record.typeName === 'binding')
  if (coming.length === 0) return spare
  const ids = new Set<string>(coming.map(({ id }) => id))
  const there = store
    .allRecords()
    .filter(
      (record): record is TLBinding => record.typeName === 'binding' && !ids.has(record.id) && !remove.has(record.id),
    )
  const first = new Map<string, string>()
  for (const { id, fromId, props } of [...coming, ...there].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const end = `${fromId} ${props.terminal}`
    const kept = first.get(end)
    if (kept === undefined) first.set(end, id)
    else spare.set(id, kept)
  }
  return spare
}

function isThere(store: TLStore, remove: ReadonlySet<TLRecord['id']>, id: string): boolean {
  return store.has(id as TLRecord['id']) && !remove.has(id as TLRecord['id'])
}

/** A record of which a later value is invalid is held for that, and shown without it all the same. */
function isInvalidOrFree(held: Withheld | undefined): boolean {
  return held === undefined || held.why === 'invalid'
}

/** The page that everybody picks for what has lost its place. */
export function firstPage(map: RecordMap): string | undefined {
  if (map.get(HOME_PAGE) !== undefined) return HOME_PAGE
  let first: string | undefined
  for (const id of map.ids()) if (map.get(id)?.typeName === 'page' && (first === undefined || id < first)) first = id
  return first
}
