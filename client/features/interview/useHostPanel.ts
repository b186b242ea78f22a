import { useCallback, useMemo, useState } from 'react'
import { useValue } from 'tldraw'
import type { BoardPurpose } from '../../../shared/protocol/purpose.ts'
import type { BoardKitFacts } from '../../api/boards.ts'
import { isNarrow } from '../../canvas/view/narrow.ts'
import { useStoredFlag } from '../../memory/useStoredFlag.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import type { FoldsByHand } from './Fold.tsx'

/** From this width of the window on a reference and the panel are read side by side. */
const WIDE_PX = 1440

export interface HostPanelState {
  purpose: BoardPurpose
  /** Absent for an interview without a case study. */
  kit: BoardKitFacts | undefined
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
  folds: FoldsByHand
}

/** The host's panel beside the board; undefined for everyone who has nothing to look into or to set there. */
export function useHostPanel(
  kit: BoardKitFacts | undefined, { seat: now, purpose, store }: Pick<OpenBoard, 'seat' | 'purpose' | 'store'>,
): HostPanelState | undefined {
  const [startsOpen] = useState(() => hasRoomForPanel(kit, store, window.innerWidth))
  const [isOpen, setOpen] = useStoredFlag('sevenstep.kitPanel.open', startsOpen)
  const folds = useFoldsByHand()
  const seat = useValue(now)
  const hasUse = kit !== undefined || purpose !== 'board'
  return seat === 'host' && hasUse ? { purpose, kit, isOpen, setOpen, folds } : undefined
}

/** Kept here, because the panel itself goes when it is closed. */
function useFoldsByHand(): FoldsByHand {
  const [isOpen, setOpen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const turn = useCallback((title: string, opened: boolean) => {
    setOpen((before) => new Map(before).set(title, opened))
  }, [])
  return useMemo(() => ({ isOpen, turn }), [isOpen, turn])
}

/** On a narrow screen it takes half of the board; and a whole reference beside it is too small to be read on most. */
export function hasRoomForPanel(
  kit: BoardKitFacts | undefined, store: Pick<OpenBoard['store'], 'allRecords'>, widthPx: number,
): boolean {
  if (isNarrow(widthPx)) return false
  return widthPx >= WIDE_PX || kit === undefined || !holdsReference(kit, store)
}

/** So many links of a case study no earlier layer of one has. */
const REFERENCE_LINKS = 14

function holdsReference({ id }: BoardKitFacts, store: Pick<OpenBoard['store'], 'allRecords'>): boolean {
  const prefix = `shape:${id}-link-`
  const links = store.allRecords().filter((record) => record.typeName === 'shape' && record.id.startsWith(prefix))
  return links.length >= REFERENCE_LINKS
}

export function panelTitle({ purpose, kit }: Pick<HostPanelState, 'purpose' | 'kit'>): string {
  if (purpose === 'practice') return 'Practice'
  return kit === undefined ? 'Interview' : 'Interview kit'
}
