import { NeighbourPicker } from '../connect/NeighbourPicker.tsx'
import { QuickInsert } from '../insert/QuickInsert.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { ShortcutSheet } from '../keys/ShortcutSheet.tsx'
import { TidyStatus } from '../tidy/TidyStatus.tsx'
import { EmptyBoardHint } from './EmptyBoardHint.tsx'
import { Palette } from './Palette.tsx'

/** What of ours lies over the canvas. */
export function CanvasTools() {
  return (
    <>
      <EmptyBoardHint />
      <Palette />
      <Inspector />
      <QuickInsert />
      <NeighbourPicker />
      <ShortcutSheet />
      <TidyStatus />
    </>
  )
}
