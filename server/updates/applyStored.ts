import * as Y from 'yjs'
import type { Gone } from './gone.ts'
import { chainParts, mendParts, remainsOf } from './mendParts.ts'
import { sayFault } from './sayFault.ts'
import { scanUpdate, UNORDERED } from './scanUpdate.ts'
import type { ScannedUpdate } from './scannedUpdate.ts'
import { UPDATE_LIMITS } from './updateLimits.ts'
import { partsWithout, readParts, writeParts, type UpdateParts } from './updateParts.ts'
import { weighUpdate, type Weighed } from './weighUpdate.ts'

/** What became of a stored update. */
export type Stored =
  | { type: 'applied' }
  /** Applied without what would have harmed; `update` is what was left of it. */
  | { type: 'mended'; update: Uint8Array; why: string }
  /** `rest` of it builds on something that is not there (yet); all else was applied. */
  | { type: 'waits'; rest: Uint8Array }
  | { type: 'unreadable'; why: string }
  /** Yjs failed on it all the same, and may have done so half-way: the doc is to be thrown away. */
  | { type: 'broken'; why: string }

/** How many steps the updates of a log may take together beyond what each of them may take live. */
export class StoredSteps {
  #left: number

  constructor(most: number = UPDATE_LIMITS.maxStoredSteps) {
    this.#left = most
  }

  get most(): number {
    return Math.max(UPDATE_LIMITS.maxSteps, this.#left)
  }

  spend(steps: number): void {
    this.#left -= steps
  }
}

/**
 * Brings a stored update into a doc. Builds before this one stored whatever Yjs could read, also what throws, hangs or
 * takes all memory later; such a thing is taken out of it here, so that one bad row never keeps a board closed.
 */
export function applyStored(doc: Y.Doc, update: Uint8Array, steps: StoredSteps, gone?: Gone): Stored {
  const scanned = scanUpdate(update)
  if (scanned === undefined) return { type: 'unreadable', why: 'these bytes are no update' }
  try {
    if (fits(doc, scanned)) return applied(doc, update)
    const fault = scanned.fault ?? (scanned.isAlien ? 'it holds nested types or docs' : undefined)
    const parts = readParts(update)
    if (fault === undefined) return applyParts(doc, parts, { steps, update })
    gone?.note(parts)
    const mended = mend(doc, mendParts(parts), { steps, why: fault })
    // What several people deleted at once, builds before this one wrote down in the order in which it came.
    return fault === UNORDERED && mended.type === 'mended' ? { type: 'applied' } : mended
  } catch (error) {
    return { type: 'broken', why: sayFault(error) }
  }
}

function applied(doc: Y.Doc, update: Uint8Array): Stored {
  Y.applyUpdate(doc, update)
  return { type: 'applied' }
}

/** Nothing about it needs weighing. */
function fits(doc: Y.Doc, { isSimple, sections, deletes }: ScannedUpdate): boolean {
  if (!isSimple) return false
  const ends = new Map(sections.map(({ client, endClock }) => [client, endClock]))
  const stateOf = (client: number): number => Y.getState(doc.store, client)
  const knows = (foreign: readonly number[] = []): boolean =>
    foreign.every((client, at) => at % 2 === 1 || foreign[at + 1]! < stateOf(client))
  return sections.every(({ client, fromClock, foreign }) => fromClock === stateOf(client) && knows(foreign))
    && deletes.every(({ client, clock, length }) => clock + length <= (ends.get(client) ?? stateOf(client)))
}

function applyParts(
  doc: Y.Doc,
  parts: UpdateParts,
  { steps, update }: { steps: StoredSteps; update: Uint8Array },
): Stored {
  const weighed = weighUpdate(doc, parts, steps.most)
  switch (weighed.type) {
    case 'known':
      return { type: 'applied' }
    case 'costly':
      return mend(doc, parts, { steps, why: 'placing it takes too long' })
    case 'unfit':
      return mend(doc, parts, { steps, why: weighed.why })
    case 'gap':
      steps.spend(weighed.steps)
      Y.applyUpdate(doc, writeParts(weighed.ready))
      return { type: 'waits', rest: writeParts(partsWithout(parts, weighed.ready)) }
    case 'ready':
      steps.spend(weighed.steps)
      return applied(doc, update)
  }
}

/**
 * Applies the parts, or what they become when they are too costly or unfit: remains have no neighbours, and are
 * neither.
 */
function mend(doc: Y.Doc, parts: UpdateParts, { steps, why }: { steps: StoredSteps; why: string }): Stored {
  for (const make of [() => parts, () => chainParts(parts)]) {
    const tried = make()
    const weighed = weighUpdate(doc, tried, steps.most)
    if (weighed.type === 'known') return { type: 'applied' }
    if (weighed.type !== 'costly' && weighed.type !== 'unfit') return mendedBy(doc, tried, { weighed, steps, why })
  }
  const remains = remainsOf(parts)
  return mendedBy(doc, remains, { weighed: weighUpdate(doc, remains, Number.POSITIVE_INFINITY), steps, why })
}

function mendedBy(
  doc: Y.Doc,
  parts: UpdateParts,
  { weighed, steps, why }: { weighed: Weighed; steps: StoredSteps; why: string },
): Stored {
  if (weighed.type === 'ready' || weighed.type === 'gap') steps.spend(weighed.steps)
  if (weighed.type === 'gap') {
    Y.applyUpdate(doc, writeParts(weighed.ready))
    return { type: 'waits', rest: writeParts(partsWithout(parts, weighed.ready)) }
  }
  const update = writeParts(parts)
  Y.applyUpdate(doc, update)
  return { type: 'mended', update, why }
}
