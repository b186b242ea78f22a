import { useEffect, useRef } from 'react'
import { useMedia } from './useMedia.ts'

/** Beside two panels the board would be a strip. */
const HAS_ROOM_FOR_ONE = '(max-width: 1100px)'

export interface SidePanel {
  name: string
  isOpen: boolean
  hide: () => void
}

/** Where there is room for one panel beside the board, the one that was opened last stays. */
export function useOneSidePanel(panels: readonly SidePanel[]): void {
  const isSlim = useMedia(HAS_ROOM_FOR_ONE)
  const opened = useRef<readonly string[]>([])
  useEffect(() => {
    opened.current = inOrder(opened.current, panels.filter(({ isOpen }) => isOpen).map(({ name }) => name))
    if (!isSlim) return
    for (const { name, isOpen, hide } of panels) if (isOpen && name !== opened.current.at(-1)) hide()
  })
}

/** What is open now, by when it was opened. */
export function inOrder(before: readonly string[], open: readonly string[]): string[] {
  return [...before.filter((name) => open.includes(name)), ...open.filter((name) => !before.includes(name))]
}
