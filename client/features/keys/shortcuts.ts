export interface Shortcut {
  does: string
  /** Alternatives; a chord is joined by +. Ctrl stands for Cmd on a Mac. */
  keys: readonly string[]
  /** The tool it takes up, as tldraw names it. */
  tool?: string
}

export interface ShortcutGroup {
  title: string
  shortcuts: readonly Shortcut[]
}

/** The keys worth knowing, by what one is about to do. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    title: 'Place and link',
    shortcuts: [
      { does: 'Insert a component', keys: ['/', 'double click'] },
      { does: 'Place it and go on', keys: ['Shift+Enter'] },
      { does: 'New linked neighbour', keys: ['Ctrl+arrow'] },
      { does: 'Link by hand', keys: ['drag a handle'] },
      { does: 'Rename', keys: ['Enter', 'double click'] },
    ],
  },
  {
    title: 'Walk the design',
    shortcuts: [
      { does: 'Go along the links', keys: ['arrow'] },
      { does: 'Next, previous', keys: ['Tab', 'Shift+Tab'] },
      { does: 'Into a lane, out of it', keys: ['Ctrl+Shift+↓', 'Ctrl+Shift+↑'] },
      { does: 'Outline', keys: ['Shift+O'] },
      { does: 'Let go of the selection', keys: ['Esc'] },
    ],
  },
  {
    title: 'Arrange',
    shortcuts: [
      { does: 'Tidy up', keys: ['Shift+T'] },
      { does: 'Straighten the selection', keys: ['Shift+S'] },
      { does: 'Pin: tidy up leaves it', keys: ['Shift+P'] },
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
    shortcuts: [
      { does: 'Undo, redo', keys: ['Ctrl+Z', 'Ctrl+Shift+Z'] },
      { does: 'Copy, cut, paste', keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'] },
      { does: 'Duplicate', keys: ['Ctrl+D'] },
      { does: 'Delete', keys: ['Del', 'Backspace'] },
      { does: 'Select all', keys: ['Ctrl+A'] },
      { does: 'To the inspector or styles', keys: ['Ctrl+Enter'] },
      { does: 'Open the context menu', keys: ['Ctrl+Shift+Enter'] },
    ],
  },
  {
    title: 'View',
    shortcuts: [
      { does: 'Zoom to all, to the selection', keys: ['Shift+1', 'Shift+2'] },
      { does: 'Zoom to 100 %', keys: ['Shift+0'] },
      { does: 'Zoom in, out', keys: ['=', '-'] },
      { does: 'Grid', keys: ["Ctrl+'"] },
      { does: 'Light or dark', keys: ['Ctrl+/'] },
      { does: 'This sheet', keys: ['?'] },
    ],
  },
]

/** A chord as a keyboard shows it: its keys one by one, in a Mac's signs on a Mac. */
export function keyCaps(chord: string, isMac: boolean): string[] {
  const signs: Record<string, string> = isMac
    ? { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', arrow: '← ↑ ↓ →' }
    : { arrow: '← ↑ ↓ →' }
  return chord.split('+').map((key) => signs[key] ?? key)
}
