import type { RecordsDiff } from '@tldraw/store'
import type { TLBinding, TLRecord, TLStore } from '@tldraw/tlschema'
import { equalityDeep } from 'lib0/function'
import { isBoardRecordType } from '../../../shared/board/schema.ts'

type Diff = RecordsDiff<TLRecord>

/** Steps far back are hardly ever taken again, and each may hold many records. */
const MOST_STEPS = 100

interface Departure {
  /** What the step itself took off the board. */
  ids: ReadonlySet<string>
  /** All that left with it, as it was then. */
  removed: Diff['removed']
  /** What was changed along with it, such as the loose ends of links. */
  updated: Diff['updated']
}

/**
 * What left the board with a step of undo and did not belong to it, because others had drawn it meanwhile: history
 * knows nothing of it, and would bring back a component without the links that led to it.
 */
export class WentAlong {
  readonly #store: TLStore
  #departures: readonly Departure[] = []

  constructor(store: TLStore) {
    this.#store = store
  }

  /** @param all everything that changed when `step` was applied */
  remember(step: Diff, all: Diff): void {
    const ids = new Set(Object.keys(step.removed))
    if (ids.size === 0) return
    const updated = Object.entries(all.updated).filter(([id, [, { typeName }]]) => (
      isBoardRecordType(typeName) && !(id in step.updated)
    ))
    const removed = Object.entries(all.removed).filter(([, { typeName }]) => isBoardRecordType(typeName))
    const departure = { ids, removed: Object.fromEntries(removed), updated: Object.fromEntries(updated) }
    this.#departures = [...this.#departures, departure].slice(-MOST_STEPS)
  }

  /** What comes back with those records, themselves as they were when they left; asking forgets it. */
  comeBack(ids: readonly string[]): Pick<Diff, 'added' | 'updated'> {
    const returning = this.#departures.filter((departure) => ids.some((id) => departure.ids.has(id)))
    this.#departures = this.#departures.filter((departure) => !returning.includes(departure))
    const back: Pick<Diff, 'added' | 'updated'> = { added: {}, updated: {} }
    for (const { ids: own, removed, updated } of returning) {
      for (const record of Object.values(removed)) {
        if (this.#store.has(record.id) || (own.has(record.id) && !ids.includes(record.id))) continue
        if (record.typeName === 'binding' && !this.#isStillLoose(record, removed, updated)) continue
        back.added[record.id] = record
      }
      for (const [from, to] of Object.values(updated)) back.updated[to.id] = [to, from]
    }
    return back
  }

  /** Whether nobody has led the end of a link elsewhere since. */
  #isStillLoose({ fromId, props }: TLBinding, removed: Departure['removed'], updated: Departure['updated']): boolean {
    if (fromId in removed) return true
    const link = this.#store.get(fromId)
    const left = updated[fromId]?.[1]
    const terminal = (props as { terminal?: string }).terminal ?? ''
    const isMoved = left !== undefined && !equalityDeep(endOf(link, terminal), endOf(left, terminal))
    return link !== undefined && !isMoved && !this.#isBound(fromId, terminal)
  }

  #isBound(link: TLBinding['fromId'], terminal: string): boolean {
    return this.#store.allRecords().some((record) => {
      if (record.typeName !== 'binding' || record.fromId !== link) return false
      return (record.props as { terminal?: string }).terminal === terminal
    })
  }
}

function endOf(link: TLRecord | undefined, terminal: string): unknown {
  return (link as { props?: Record<string, unknown> } | undefined)?.props?.[terminal]
}
