import { expect, it } from 'vitest'
import { EXCALIDRAW_KEYS, KEY_OVERRIDES } from '../../../../client/features/keys/keyOverrides.ts'
import { keyCaps, SHORTCUT_GROUPS } from '../../../../client/features/keys/shortcuts.ts'

const ALL = SHORTCUT_GROUPS.flatMap(({ shortcuts }) => shortcuts)

it('the sheet names every tool key that was added, and gives none of them twice', () => {
  const listed = ALL.filter(({ tool }) => tool !== undefined).flatMap(({ tool, keys }) => keys.map((key) => `${tool} ${key.toLowerCase()}`))
  const added = Object.entries(EXCALIDRAW_KEYS).flatMap(([tool, keys]) => keys.split(',').map((key) => `${tool} ${key}`))
  expect(listed).toEqual(expect.arrayContaining(added))
  const toolKeys = listed.map((one) => one.split(' ').slice(1).join(' '))
  expect(new Set(toolKeys).size).toBe(toolKeys.length)
})

it('adds keys behind a tool\'s own, so that menus keep showing the usual one', () => {
  const tools = KEY_OVERRIDES.tools!({} as never, { draw: { id: 'draw', kbd: 'd,b,x' }, diamond: { id: 'diamond' }, note: { id: 'note', kbd: 'n' } } as never, {} as never)
  expect([tools['draw']?.kbd, tools['diamond']?.kbd, tools['note']?.kbd]).toEqual(['d,b,x,7,p', '3', 'n'])
})

it('shows chords as the keyboard at hand does', () => {
  expect(keyCaps('Ctrl+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyCaps('Ctrl+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z'])
})
