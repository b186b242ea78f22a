import { atom, computed, type Signal } from '@tldraw/state'
import * as Y from 'yjs'
import { entriesOf, entryOf } from '../../../shared/doc/commentMap.ts'
import { hostLaneMap } from '../../../shared/doc/hostLaneMap.ts'
import { contentOf, judgeEntry, type JudgedEntry, type LaneContent } from '../../../shared/hostLane/laneContent.ts'
import { LOCAL } from '../origins.ts'

/** The entries of the lane of hosts, as this session reads and writes them. */
export class LaneEntries {
  readonly content: Signal<LaneContent>
  readonly mayWrite: Signal<boolean>
  readonly #map: Y.Map<unknown>
  readonly #undo: Y.UndoManager
  /** Every entry that can be read, by its key; judged once, because each change of one would mean all anew. */
  readonly #judged = new Map<string, JudgedEntry>()
  readonly #version = atom('host lane version', 0)

  constructor(doc: Y.Doc, mayWrite: Signal<boolean>) {
    this.mayWrite = mayWrite
    this.#map = hostLaneMap(doc)
    this.#undo = new Y.UndoManager(this.#map, { trackedOrigins: new Set([LOCAL]), captureTimeout: 0 })
    for (const { key } of entriesOf(this.#map)) this.#read(key)
    this.content = computed('host lane', () => {
      this.#version.get()
      return contentOf([...this.#judged.values()])
    })
    this.#map.observe(this.#onChange)
  }

  /** Writes values, and deletes what is undefined, as one step of undo; false when nothing may be written. */
  write(values: Readonly<Record<string, unknown>>): boolean {
    if (!this.mayWrite.get()) return false
    this.#map.doc?.transact(() => {
      for (const [key, value] of Object.entries(values)) {
        if (value === undefined) this.#map.delete(key)
        else this.#map.set(key, value)
      }
    }, LOCAL)
    return true
  }

  /** Takes back what was written here last, and nothing of what others wrote; false when there is nothing. */
  undo(): boolean {
    return this.mayWrite.get() && this.#undo.undo() !== null
  }

  redo(): boolean {
    return this.mayWrite.get() && this.#undo.redo() !== null
  }

  destroy(): void {
    this.#map.unobserve(this.#onChange)
    this.#undo.destroy()
  }

  #read(key: string): void {
    const entry = entryOf(this.#map, key)
    const judged = entry && judgeEntry(entry)
    if (judged === undefined) this.#judged.delete(key)
    else this.#judged.set(key, judged)
  }

  readonly #onChange = ({ keysChanged }: Y.YMapEvent<unknown>): void => {
    for (const key of keysChanged) this.#read(key)
    this.#version.update((version) => version + 1)
  }
}
