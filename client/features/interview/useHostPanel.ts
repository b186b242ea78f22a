import type { BoardKitFacts } from '../../api/boards.ts'
import { isNarrow } from '../../canvas/view/narrow.ts'
import { useStoredFlag } from '../../memory/useStoredFlag.ts'

export interface HostPanelState {
  kit: BoardKitFacts
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
}

/** The host's panel beside the board; undefined for everyone who may not look into the case study. */
export function useHostPanel(kit: BoardKitFacts | undefined): HostPanelState | undefined {
  // On a narrow screen it takes half of the board.
  const [isOpen, setOpen] = useStoredFlag('sevenstep.kitPanel.open', !isNarrow())
  return kit && { kit, isOpen, setOpen }
}

export function panelTitle({ practice }: BoardKitFacts): string {
  return practice ? 'Practice' : 'Interview kit'
}
