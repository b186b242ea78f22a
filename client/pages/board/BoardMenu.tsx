import { DefaultMainMenu, DefaultMainMenuContent, TldrawUiMenuActionItem, TldrawUiMenuGroup, useReadonly } from 'tldraw'

/** tldraw's menu with what a board can do besides. */
export function BoardMenu() {
  const isReadonly = useReadonly()
  return (
    <DefaultMainMenu>
      {!isReadonly && (
        <TldrawUiMenuGroup id="sevenstep">
          <TldrawUiMenuActionItem actionId="insert-kit" />
        </TldrawUiMenuGroup>
      )}
      <DefaultMainMenuContent />
    </DefaultMainMenu>
  )
}
