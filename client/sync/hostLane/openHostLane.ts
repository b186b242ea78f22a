import { computed, react, type Signal } from '@tldraw/state'
import type * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { HOST_LANE } from '../../../shared/protocol/lanes.ts'
import { connectBoard, type BoardConnection } from '../boardConnection.ts'
import type { LocalCopy } from '../localCopy.ts'
import { keepUnsavedCount, openWithCopy } from '../openWithCopy.ts'
import { browserClock } from '../time/browserClock.ts'
import { watchNetwork } from '../time/watchNetwork.ts'
import type { SaveStatus } from '../saveStatus.ts'
import { shutBy } from '../standing/shut.ts'
import { watchLateness } from '../watchLateness.ts'
import { laneCopyName } from './laneCopy.ts'
import { LaneEntries } from './laneEntries.ts'
import { LaneNotes, type LaneWriter } from './laneNotes.ts'
import { LaneSheet } from './laneSheet.ts'

/** What hosts share among themselves, as the page holds it. */
export interface HostLane {
  readonly notes: LaneNotes
  readonly sheet: LaneSheet
  readonly mayWrite: Signal<boolean>
  readonly status: Signal<SaveStatus>
  undo(): boolean
  redo(): boolean
  destroy(): void
}

export interface HostLaneOptions extends LaneWriter {
  boardId: string
  boardKey: string
  /** Whoever practises scores themselves. */
  isAlone?: boolean
  /** The secret of this browser. */
  visit: string
  /** `ws://host/ws` */
  url: string
  /** Close code after which the board's own connection was given up. */
  boardEnded: Signal<number | undefined>
  /** Called once when this page is let in no more: the lane is closed by then, and its copy is being deleted. */
  onShut: () => void
}

/**
 * Opens the lane of hosts, from this browser's copy if there is one. Its copy has a name of its own, and goes with the
 * seat: what was written for hosts alone does not stay with somebody who is none any more.
 */
export async function openHostLane(options: HostLaneOptions): Promise<HostLane> {
  const { boardId, boardEnded, onShut } = options
  const { doc, localCopy } = await openWithCopy(laneCopyName(boardId))
  const visit = (await localCopy?.visit(options.visit)) ?? options.visit
  const socket = { url: options.url, boardId: `${boardId}/${HOST_LANE}`, boardKey: options.boardKey, socket: WebSocket }
  const connection = connectBoard({ ...socket, visit, doc, seat: 'host', steadyClock: browserClock() })
  // Who is here is shown on the board, and nowhere else.
  connection.awareness.setLocalState(null)
  const isShut = computed('host lane is shut', () => (
    isLost(connection.ended.get()) || shutBy(boardEnded.get()) !== undefined
  ))
  const lane = assemble(options, doc, connection, isShut)
  const close = closing(lane, connection, localCopy, doc)
  const stop = react('close the host lane', () => {
    if (!isShut.get()) return
    close()
    void localCopy?.erase()
    onShut()
  })
  return {
    ...lane,
    destroy: () => {
      stop()
      close()
    },
  }
}

/** Final codes that say something of what was written, or of the page's address, and nothing of who writes. */
const SEAT_STAYS: readonly number[] = [
  CLOSE.malformed, CLOSE.origin, CLOSE.tooBig, CLOSE.full, CLOSE.alien, CLOSE.tangled,
].map(({ code }) => code)

/** Whether the lane is for this page no more. Any other final code takes the seat away, also one of a later server. */
function isLost(code: number | undefined): boolean {
  return code !== undefined && !SEAT_STAYS.includes(code)
}

function assemble(writer: HostLaneOptions, doc: Y.Doc, { status }: BoardConnection, isShut: Signal<boolean>): HostLane {
  const mayWrite = computed('may write for hosts', () => !isShut.get())
  const entries = new LaneEntries(doc, mayWrite)
  return {
    notes: new LaneNotes(entries, writer),
    sheet: new LaneSheet(entries, writer, writer.isAlone),
    mayWrite, status,
    undo: () => entries.undo(),
    redo: () => entries.redo(),
    destroy: () => entries.destroy(),
  }
}

/** Ends all that belongs to the lane, once. */
function closing(lane: HostLane, connection: BoardConnection, localCopy: LocalCopy | null, doc: Y.Doc): () => void {
  const keeping = keepUnsavedCount(localCopy, connection)
  const watching = watchNetwork(connection)
  const timing = watchLateness(connection.awaited, () => connection.isLate(), browserClock())
  let isClosed = false
  return () => {
    if (isClosed) return
    isClosed = true
    for (const end of [keeping, watching, timing, lane.destroy, () => connection.destroy()]) end()
    void localCopy?.destroy()
    doc.destroy()
  }
}
