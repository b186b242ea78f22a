import { chordsOf, type Command, type SheetTitle } from '../../canvas/commands/command.ts'

export interface Shortcut {
  does: string
  /** Alternatives; a chord is joined by +. Ctrl stands for Cmd on a Mac. */
  keys: readonly string[]
  /** The tool it takes up, as tldraw names it. */
  tool?: string
}

export interface ShortcutGroup {
  title: SheetTitle
  shortcuts: readonly Shortcut[]
}

/** The keys worth knowing that are tldraw's or a pointer's, and behind how many of them those of the commands stand. */
export const SHORTCUT_GROUPS: readonly (ShortcutGroup & { commandsAt: number })[] = [
  {
    title: 'Place and link',
    commandsAt: 0,
    shortcuts: [
      { does: 'Place it and go on', keys: ['Shift+Enter'] },
      { does: 'New linked neighbour', keys: ['Ctrl+arrow'] },
      { does: 'Link by hand', keys: ['drag a handle'] },
      { does: 'Rename, or write on a link', keys: ['Enter', 'double click'] },
    ],
  },
  {
    title: 'Walk the design',
    commandsAt: 3,
    shortcuts: [
      { does: 'Go along the links', keys: ['arrow'] },
      { does: 'Next, previous', keys: ['Tab', 'Shift+Tab'] },
      { does: 'Into a lane, out of it', keys: ['Ctrl+Shift+↓', 'Ctrl+Shift+↑'] },
      { does: 'Let go of the selection', keys: ['Esc'] },
    ],
  },
  {
    title: 'Arrange',
    commandsAt: 0,
    shortcuts: [
      { does: 'Move by 10 px', keys: ['Shift+arrow'] },
      { does: 'Move by 1 px', keys: ['Alt+Shift+arrow'] },
      { does: 'Move other shapes', keys: ['arrow'] },
      { does: 'Align left, right, top, bottom', keys: ['Alt+A D W S'] },
      { does: 'To the front, to the back', keys: [']', '['] },
      { does: 'Group, ungroup', keys: ['Ctrl+G', 'Ctrl+Shift+G'] },
      { does: 'Lock or unlock', keys: ['Shift+L', 'Ctrl+Shift+L'] },
    ],
  },
  {
    title: 'Tools',
    commandsAt: 15,
    shortcuts: [
      { does: 'Select', keys: ['V', '1'], tool: 'select' },
      { does: 'Hand', keys: ['H', 'hold Space'], tool: 'hand' },
      { does: 'Rectangle', keys: ['R', '2'], tool: 'rectangle' },
      { does: 'Diamond', keys: ['3'], tool: 'diamond' },
      { does: 'Ellipse', keys: ['O', '4'], tool: 'ellipse' },
      { does: 'Arrow', keys: ['A', '5'], tool: 'arrow' },
      { does: 'Line', keys: ['L', '6'], tool: 'line' },
      { does: 'Draw', keys: ['D', 'P', 'X', '7'], tool: 'draw' },
      { does: 'Text', keys: ['T', '8'], tool: 'text' },
      { does: 'Image', keys: ['9', 'Ctrl+U'] },
      { does: 'Eraser', keys: ['E', '0'], tool: 'eraser' },
      { does: 'Note', keys: ['N'], tool: 'note' },
      { does: 'Frame', keys: ['F'], tool: 'frame' },
      { does: 'Laser', keys: ['K'], tool: 'laser' },
      { does: 'Keep the tool after use', keys: ['Q'] },
    ],
  },
  {
    title: 'Edit',
    commandsAt: 5,
    shortcuts: [
      { does: 'Undo, redo', keys: ['Ctrl+Z', 'Ctrl+Shift+Z'] },
      { does: 'Copy, cut, paste', keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'] },
      { does: 'Duplicate', keys: ['Ctrl+D'] },
      { does: 'Delete', keys: ['Del', 'Backspace'] },
      { does: 'Select all', keys: ['Ctrl+A'] },
      { does: 'Open the context menu', keys: ['Ctrl+Shift+Enter'] },
    ],
  },
  {
    title: 'View',
    commandsAt: 5,
    shortcuts: [
      { does: 'Zoom to all, to the selection', keys: ['Shift+1', 'Shift+2'] },
      { does: 'Zoom to 100 %', keys: ['Shift+0'] },
      { does: 'Zoom in, out', keys: ['=', '-'] },
      { does: 'Grid', keys: ["Ctrl+'"] },
      { does: 'Light or dark', keys: ['Ctrl+/'] },
    ],
  },
  { title: 'Interview', commandsAt: 0, shortcuts: [] },
]

/** The whole sheet: with the keys of the commands that have a line on it. */
export function sheetOf(commands: readonly Command[]): ShortcutGroup[] {
  return SHORTCUT_GROUPS.map(({ title, shortcuts, commandsAt }) => ({
    title,
    shortcuts: shortcuts.toSpliced(commandsAt, 0, ...commands.flatMap((command) => lineOf(command, title))),
  }))
}

function lineOf(command: Command, title: SheetTitle): Shortcut[] {
  const { sheet, words = '' } = command
  if (sheet?.under !== title) return []
  return [{ does: sheet.does ?? words, keys: [...chordsOf(command), ...(sheet.also ?? [])] }]
}

/** A chord as a keyboard shows it: its keys one by one, in a Mac's signs on a Mac. */
export function keyCaps(chord: string, isMac: boolean): string[] {
  const signs: Record<string, string> = isMac
    ? { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', arrow: '← ↑ ↓ →' }
    : { arrow: '← ↑ ↓ →' }
  return chord.split('+').map((key) => signs[key] ?? key)
}
