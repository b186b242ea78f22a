import { useContext } from 'react'
import { useCanvasRoom } from '../../canvas/view/useCanvasRoom.ts'
import { CommentPins } from '../../features/comments/CommentPins.tsx'
import { Comments } from '../../features/comments/Comments.tsx'
import { useIsCommenting } from '../../features/comments/useIsCommenting.ts'
import { KindChooser } from '../../features/convert/KindChooser.tsx'
import { NeighbourPicker } from '../../features/connect/NeighbourPicker.tsx'
import { QuickInsert } from '../../features/talk/QuickInsert.tsx'
import { FindPanel } from '../../features/find/FindPanel.tsx'
import { FollowFrame } from '../../features/follow/FollowFrame.tsx'
import { Inspector } from '../../features/inspector/Inspector.tsx'
import { ShortcutSheet } from '../../features/keys/ShortcutSheet.tsx'
import { ReactionChoice } from '../../features/reactions/ReactionChoice.tsx'
import { SeenReactions } from '../../features/reactions/SeenReactions.tsx'
import { SpotlightLine } from '../../features/spotlight/SpotlightLine.tsx'
import { TidyStatus } from '../../features/tidy/TidyStatus.tsx'
import { WholeWords } from '../../features/reading/WholeWords.tsx'
import { CurveballCard } from '../../features/curveballs/CurveballCard.tsx'
import { Palette } from '../../features/palette/Palette.tsx'
import { Foot } from './foot/Foot.tsx'
import { BoardContext } from './boardContext.ts'
import { COMMANDS } from './commands.ts'

/** What of ours lies over the canvas. */
export function CanvasTools() {
  useCanvasRoom()
  // Both stand at what is selected.
  const isCommenting = useIsCommenting()
  const board = useContext(BoardContext)?.board
  return (
    <>
      <CommentPins />
      <Foot />
      <Palette />
      {!isCommenting && <Inspector />}
      <QuickInsert />
      <NeighbourPicker />
      <KindChooser />
      <ShortcutSheet commands={COMMANDS} />
      <TidyStatus />
      <FollowFrame />
      <SpotlightLine />
      <SeenReactions />
      <ReactionChoice />
      <FindPanel />
      {board && <CurveballCard board={board} />}
      <Comments />
      <WholeWords />
    </>
  )
}
