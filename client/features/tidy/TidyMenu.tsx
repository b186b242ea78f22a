import {
  DefaultContextMenu,
  DefaultContextMenuContent,
  DefaultQuickActions,
  DefaultQuickActionsContent,
  TldrawUiMenuActionCheckboxItem,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  useEditor,
  useValue,
  type TLUiContextMenuProps,
} from 'tldraw'
import { isPinned, selectedComponents } from '../../shapes/pins.ts'

/** tldraw's context menu, with layout on top. */
export function ContextMenuWithTidy(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <TidyMenuGroup />
      <DefaultContextMenuContent />
    </DefaultContextMenu>
  )
}

function TidyMenuGroup() {
  const editor = useEditor()
  const hasComponents = useValue(
    'has components',
    () => editor.getCurrentPageShapes().some(({ type }) => type === 'component'),
    [editor],
  )
  const selected = useValue(
    'boxes selected',
    () => editor.getSelectedShapes().filter(({ type }) => type !== 'arrow' && type !== 'lane').length,
    [editor],
  )
  const pins = useValue('pins', () => pinsOf(selectedComponents(editor)), [editor])
  if (!hasComponents) return null
  return (
    <TldrawUiMenuGroup id="tidy">
      <TldrawUiMenuActionItem actionId="tidy-up" />
      {selected > 1 && <TldrawUiMenuActionItem actionId="straighten" />}
      {pins !== 'none' && <TldrawUiMenuActionCheckboxItem actionId="toggle-pin" checked={pins === 'pinned'} />}
    </TldrawUiMenuGroup>
  )
}

function pinsOf(components: Parameters<typeof isPinned>[0][]): 'none' | 'pinned' | 'loose' {
  if (components.length === 0) return 'none'
  return components.every(isPinned) ? 'pinned' : 'loose'
}

/** Undo and its neighbours, with a button to tidy up. */
export function QuickActionsWithTidy() {
  const editor = useEditor()
  const hasComponents = useValue('has components', () => editor.getCurrentPageShapes().some(({ type }) => type === 'component'), [editor])
  return (
    <DefaultQuickActions>
      <DefaultQuickActionsContent />
      <TldrawUiMenuActionItem actionId="tidy-up" disabled={!hasComponents} />
    </DefaultQuickActions>
  )
}
