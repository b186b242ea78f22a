import { NeighbourPicker } from '../../features/connect/NeighbourPicker.tsx'
import { QuickInsert } from '../../features/talk/QuickInsert.tsx'
import { Inspector } from '../../features/inspector/Inspector.tsx'
import { ShortcutSheet } from '../../features/keys/ShortcutSheet.tsx'
import { TidyStatus } from '../../features/tidy/TidyStatus.tsx'
import { EmptyBoardHint } from '../../features/talk/EmptyBoardHint.tsx'
import { Palette } from '../../features/palette/Palette.tsx'
import { COMMANDS } from './commands.ts'

/** What of ours lies over the canvas. */
export function CanvasTools() {
  return (
    <>
      <EmptyBoardHint />
      <Palette />
      <Inspector />
      <QuickInsert />
      <NeighbourPicker />
      <ShortcutSheet commands={COMMANDS} />
      <TidyStatus />
    </>
  )
}
