import {
  DefaultContextMenu,
  DefaultContextMenuContent,
  DefaultMainMenu,
  DefaultMainMenuContent,
  DefaultQuickActions,
  DefaultQuickActionsContent,
  TldrawUiMenuCheckboxItem,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  type TLUiContextMenuProps,
} from 'tldraw'
import { CommandButtons, CommandGroup } from '../../canvas/commands/CommandItems.tsx'
import { useContext } from 'react'
import { HostActsContext } from './host/useHostActs.ts'
import { COMMANDS } from './commands.ts'

/** tldraw's menu with what a board can do besides. */
export function BoardMenu() {
  return (
    <DefaultMainMenu>
      <CommandGroup commands={COMMANDS} menu="main" />
      <HostGroup />
      <DefaultMainMenuContent />
    </DefaultMainMenu>
  )
}

function HostGroup() {
  const acts = useContext(HostActsContext)
  if (acts === undefined) return null
  return (
    <TldrawUiMenuGroup id="sevenstep-host">
      <TldrawUiMenuCheckboxItem
        id="lead"
        label="Everyone follows me"
        checked={acts.isLeading}
        readonlyOk
        onSelect={acts.lead}
      />
      <TldrawUiMenuItem id="debrief" label="Debrief" readonlyOk onSelect={acts.debrief} />
      <TldrawUiMenuItem id="duplicate-board" label="Duplicate this board…" readonlyOk onSelect={acts.duplicate} />
      {acts.end && (
        <TldrawUiMenuItem id="end-board" label="End and lock this board…" readonlyOk onSelect={acts.end} />
      )}
      <TldrawUiMenuItem id="delete-board" label="Delete this board…" readonlyOk onSelect={acts.remove} />
    </TldrawUiMenuGroup>
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
