import { atom, type Signal } from '@tldraw/state'
import type { Awareness } from 'y-protocols/awareness'
import { PAGE_IDS, type PageId } from '../../../shared/notebook/pages.ts'
import type { Anchor } from './notebookPage.ts'

const FIELD = 'notebook'
/** Nobody's hand is faster than the eye of who reads along. */
const PACE_MS = 100

/** Where somebody writes in the notebook. */
export interface Caret {
  page: PageId
  at: Anchor
}

/** A caret of another session, by the Yjs client that it came by. */
export interface PeerCaret extends Caret {
  client: number
}

export interface CaretClock {
  set(callback: () => void, ms: number): unknown
  clear(timer: unknown): void
}

/** Tells the others on a board where this person writes, and knows where they do. */
export class Carets {
  readonly peers: Signal<readonly PeerCaret[]>
  readonly #peers = atom<readonly PeerCaret[]>('carets of others', [])
  readonly #awareness: Awareness
  readonly #clock: CaretClock
  #timer: unknown
  #own: Caret | null = null

  constructor(awareness: Awareness, clock: CaretClock) {
    this.peers = this.#peers
    this.#awareness = awareness
    this.#clock = clock
    awareness.on('change', this.#read)
    this.#read()
  }

  /** Null when this person does not write there any more. */
  show(caret: Caret | null): void {
    this.#own = caret
    this.#timer ??= this.#clock.set(() => {
      this.#timer = undefined
      this.#awareness.setLocalStateField(FIELD, this.#own)
    }, PACE_MS)
  }

  destroy(): void {
    if (this.#timer !== undefined) this.#clock.clear(this.#timer)
    this.#awareness.off('change', this.#read)
  }

  readonly #read = (): void => {
    const found: PeerCaret[] = []
    for (const [client, state] of this.#awareness.getStates()) {
      if (client === this.#awareness.clientID) continue
      const caret = readCaret(state[FIELD])
      if (caret !== undefined) found.push({ ...caret, client })
    }
    // Everybody's pointer comes this way, and hardly anybody writes.
    if (found.length > 0 || this.#peers.get().length > 0) this.#peers.set(found)
  }
}

/** A caret as others tell it; undefined for anything else. */
function readCaret(value: unknown): Caret | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { page, at } = value as Record<string, unknown>
  const known = PAGE_IDS.find((id) => id === page)
  return known !== undefined && isAnchor(at) ? { page: known, at } : undefined
}

function isAnchor(value: unknown): value is Anchor {
  if (value === null) return true
  return Array.isArray(value) && value.length === 2 && value.every((part) => Number.isSafeInteger(part) && part >= 0)
}
