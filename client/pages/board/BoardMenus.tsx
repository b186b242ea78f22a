import {
  DefaultContextMenu,
  DefaultContextMenuContent,
  DefaultMainMenu,
  DefaultMainMenuContent,
  DefaultQuickActions,
  DefaultQuickActionsContent,
  type TLUiContextMenuProps,
} from 'tldraw'
import { CommandButtons, CommandGroup } from '../../canvas/commands/CommandItems.tsx'
import { COMMANDS } from './commands.ts'

/** tldraw's menu with what a board can do besides. */
export function BoardMenu() {
  return (
    <DefaultMainMenu>
      <CommandGroup commands={COMMANDS} menu="main" />
      <DefaultMainMenuContent />
    </DefaultMainMenu>
  )
}

/** tldraw's context menu, with ours on top. */
export function BoardContextMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <CommandGroup commands={COMMANDS} menu="context" />
      <DefaultContextMenuContent />
    </DefaultContextMenu>
  )
}

/** Undo and its neighbours, with ours behind. */
export function BoardQuickActions() {
  return (
    <DefaultQuickActions>
      <DefaultQuickActionsContent />
      <CommandButtons commands={COMMANDS} menu="quick actions" />
    </DefaultQuickActions>
  )
}
