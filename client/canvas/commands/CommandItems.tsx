import {
  TldrawUiMenuActionCheckboxItem,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  useEditor,
  useReadonly,
  useValue,
} from 'tldraw'
import { isOffered, type Command, type CommandMenu } from './command.ts'

export interface CommandItemsProps {
  commands: readonly Command[]
  menu: CommandMenu
}

/** The commands that a menu offers now, as a group of it; nothing where there are none. */
export function CommandGroup({ commands, menu }: CommandItemsProps) {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const inMenu = commandsIn(commands, menu).filter(({ forViewers }) => forViewers === true || !isReadonly)
  // As text, because a new list at every change of the board would draw the menu anew.
  const offered = useValue(
    'offered commands',
    () => inMenu.filter((command) => isOffered(command, editor)).map(({ id }) => id).join(' '),
    [editor, menu, isReadonly],
  ).split(' ')
  const shown = inMenu.filter(({ id }) => offered.includes(id))
  if (shown.length === 0) return null
  return (
    <TldrawUiMenuGroup id={`sevenstep-${menu}`}>
      {shown.map((command) => <CommandItem key={command.id} command={command} />)}
    </TldrawUiMenuGroup>
  )
}

/** The commands of a row of buttons, which keeps its length: what is not offered now stands there in grey. */
export function CommandButtons({ commands, menu }: CommandItemsProps) {
  return commandsIn(commands, menu).map((command) => <CommandButton key={command.id} command={command} />)
}

function CommandItem({ command: { id, isOn } }: { command: Command }) {
  return isOn ? <CommandSwitch id={id} isOn={isOn} /> : <TldrawUiMenuActionItem actionId={id} />
}

function CommandSwitch({ id, isOn }: { id: string; isOn: NonNullable<Command['isOn']> }) {
  const editor = useEditor()
  const checked = useValue(`${id} is on`, () => isOn(editor), [editor, id, isOn])
  return <TldrawUiMenuActionCheckboxItem actionId={id} checked={checked} />
}

function CommandButton({ command }: { command: Command }) {
  const editor = useEditor()
  const canRun = useValue(`${command.id} is offered`, () => isOffered(command, editor), [editor, command])
  return <TldrawUiMenuActionItem actionId={command.id} disabled={!canRun} />
}

function commandsIn(commands: readonly Command[], menu: CommandMenu): Command[] {
  return commands.filter(({ menus }) => menus?.includes(menu))
}
