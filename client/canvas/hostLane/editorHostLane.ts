import { EditorAtom, type Editor } from 'tldraw'
import type { NewNote } from '../../sync/hostLane/laneNotes.ts'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'

/** How the lane of hosts stands on a page. */
export type HostLaneState =
  /** Not for this page: another seat, or nothing to interview about. */
  | { kind: 'none' }
  /** What is noted by itself meanwhile waits. */
  | { kind: 'opening'; waiting: readonly NewNote[] }
  | { kind: 'open'; lane: HostLane }
  /** Its code could not be loaded. */
  | { kind: 'failed'; retry: () => void }
  /** The page is let in no more. */
  | { kind: 'shut' }

const LANE = new EditorAtom<HostLaneState>('host lane', () => ({ kind: 'none' }))

export function hostLaneState(editor: Editor): HostLaneState {
  return LANE.get(editor)
}

/** The lane of hosts; undefined for who has none, and until it is open. */
export function hostLaneOf(editor: Editor): HostLane | undefined {
  const state = LANE.get(editor)
  return state.kind === 'open' ? state.lane : undefined
}

export function setHostLane(editor: Editor, state: HostLaneState): void {
  const before = LANE.get(editor)
  LANE.set(editor, state)
  if (before.kind === 'opening' && state.kind === 'open') for (const note of before.waiting) state.lane.notes.add(note)
}

/** Notes what a host did, for who has a lane of hosts; the page that did it alone calls this. */
export function noteAct(editor: Editor | undefined, note: NewNote): void {
  if (editor === undefined) return
  const state = LANE.get(editor)
  if (state.kind === 'open') state.lane.notes.add(note)
  if (state.kind === 'opening') LANE.set(editor, { ...state, waiting: [...state.waiting, note] })
}
