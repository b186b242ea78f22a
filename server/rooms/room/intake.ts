import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { canEdit } from '../../../shared/protocol/seats.ts'
import type { Clock } from '../../runtime/clock.ts'
import { mendParts } from '../../updates/mendParts.ts'
import { scanUpdate } from '../../updates/scanUpdate.ts'
import type { ScannedUpdate, Section } from '../../updates/scannedUpdate.ts'
import { readParts, writeParts } from '../../updates/updateParts.ts'
import type { DocWatcher } from '../doc/docWatcher.ts'
import type { Holding } from './holding.ts'
import type { RoomDoc } from '../doc/roomDoc.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { CloseReason, Session } from '../wire/session.ts'
import type { Writers } from './writers.ts'

/** What becomes of a write. */
export type Verdict =
  /** It brought nothing new, and counts all the same. */
  | { type: 'known' }
  | { type: 'taken'; update: ScannedUpdate }
  /** Not now: its sender still holds it, and is asked for it by step 1 when it `isAsked`. */
  | { type: 'held'; why: 'read-only' | 'paused' | 'gap'; isAsked: boolean }
  | { type: 'refused'; reason: CloseReason }

export interface IntakeParts {
  doc: RoomDoc
  watcher: DocWatcher
  holding: Holding
  writers: Writers
  clock: Clock
  /** Whose presence says that it is this Yjs client. */
  shownBy: (client: number) => Session | undefined
}

const KNOWN: Verdict = { type: 'known' }

/**
 * Judges what is written by what it would do to the doc and to everybody who loads it later, before it counts as
 * received. Takes time by the number of its bytes, up to a bound.
 */
export class Intake {
  readonly #parts: IntakeParts

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  judge(session: Session, update: Uint8Array, isStep2: boolean): Verdict {
    if (!canEdit(session.seat)) return this.#passOver(session)
    const scanned = scanUpdate(update)
    if (scanned === undefined) return refused(CLOSE.malformed)
    session.receivedCount++
    if (this.#parts.holding.refuses(session, isStep2)) return { type: 'held', why: 'paused', isAsked: false }
    if (isStep2) session.hasAnswered = true
    if (scanned.isAlien) return refused(CLOSE.alien)
    if (scanned.fault === undefined) return this.#take(session, scanned, isStep2)
    return isStep2 ? this.#takeMended(session, update) : refused(CLOSE.malformed)
  }

  /**
   * Unread and in silence, because every viewer's client answers our step 1 with a step 2. It counts as sent, and is
   * asked for should its sender be given a seat that writes.
   */
  #passOver(session: Session): Verdict {
    session.receivedCount++
    this.#parts.holding.hold(session)
    return { type: 'held', why: 'read-only', isAsked: false }
  }

  /** A step 2 passes on what others wrote, also to builds that did not judge it, so its sender is not to blame. */
  #takeMended(session: Session, update: Uint8Array): Verdict {
    const mended = scanUpdate(writeParts(mendParts(readParts(update))))
    if (mended === undefined || mended.fault !== undefined) return refused(CLOSE.malformed)
    return this.#take(session, mended, true)
  }

  #take(session: Session, scanned: ScannedUpdate, isStep2: boolean): Verdict {
    const { doc, writers, shownBy } = this.#parts
    if (!session.work.isLeft) return refused(CLOSE.tooMuch)
    const brought = broughtBy(scanned, doc)
    const why = this.#whyNot(session, scanned, brought)
    if (why !== undefined) return refused(why)
    const taken = doc.take(scanned, isStep2)
    if (taken.type === 'gap') return this.#hold(session)
    if (taken.type === 'costly') session.work.spendAll()
    if (taken.type === 'costly' || taken.type === 'unfit') return refused(CLOSE.tangled)
    // A step 2 holds what others wrote too.
    for (const { client } of brought) if (!isStep2 || shownBy(client) === session) writers.wroteAs(session, client)
    if (taken.type === 'known') return KNOWN
    session.work.spend(taken.steps)
    return { type: 'taken', update: taken.update }
  }

  #whyNot(session: Session, scanned: ScannedUpdate, brought: readonly Section[]): CloseReason | undefined {
    const { doc, watcher, writers, clock } = this.#parts
    let newClients = 0
    for (const { client } of brought) {
      if (doc.clockOf(client) === 0) newClients++
      const rival = writers.rivalOf(session, client)
      if (rival === undefined) continue
      // It may be the same person, back before the old connection is known to be dead.
      rival.session?.mustAnswer(clock.steadyMs())
      return CLOSE.idTaken
    }
    const mayFill = scanned.bringsItems && brought.length > 0
    if (mayFill && (watcher.isFull(doc) || doc.isTooHeavyFor(scanned))) return CLOSE.full
    return newClients === 0 ? undefined : this.#whyNotBegin(session, newClients)
  }

  /** Why a session may not bring so many Yjs clients that the board has not seen. */
  #whyNotBegin(session: Session, newClients: number): CloseReason | undefined {
    if (session.newClients + newClients > ROOM_LIMITS.maxNewClientsPerSession) return CLOSE.tooMuch
    if (this.#parts.doc.clientCount + newClients > ROOM_LIMITS.maxClients) return CLOSE.full
    if (!session.work.mayBegin(newClients)) return CLOSE.tooMuch
    session.newClients += newClients
    return undefined
  }

  /** What builds on a gap stays with its sender, whose step 2 carries it together with what is missing. */
  #hold(session: Session): Verdict {
    this.#parts.holding.hold(session)
    return { type: 'held', why: 'gap', isAsked: session.hasAnswered }
  }
}

function refused(reason: CloseReason): Verdict {
  return { type: 'refused', reason }
}

/** The sections that hold anything new; mostly all of them. */
function broughtBy({ sections }: ScannedUpdate, doc: RoomDoc): readonly Section[] {
  const isNew = ({ client, endClock }: Section): boolean => endClock > doc.clockOf(client)
  return sections.every(isNew) ? sections : sections.filter(isNew)
}
