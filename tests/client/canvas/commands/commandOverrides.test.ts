import { expect, it, vi } from 'vitest'
import type { Editor, TLUiActionsContextType } from 'tldraw'
import { chordsOf, titleWithKey, type Command } from '../../../../client/canvas/commands/command.ts'
import { commandOverrides } from '../../../../client/canvas/commands/commandOverrides.ts'

const EDITOR = {} as Editor
const FLIP: Command = { id: 'flip', words: 'Flip it', keys: 'shift+f', run: vi.fn<Command['run']>() }

function actionsWith(commands: readonly Command[], actions: TLUiActionsContextType = {}): TLUiActionsContextType {
  return commandOverrides(commands).actions?.(EDITOR, actions, {} as never) ?? {}
}

it('a command is an action with its words and keys, and viewers have it only when it says so', () => {
  const { flip, look } = actionsWith([FLIP, { ...FLIP, id: 'look', forViewers: true, isOn: () => true }])
  expect(flip).toMatchObject({ id: 'flip', label: 'Flip it', kbd: 'shift+f' })
  expect([flip?.readonlyOk, flip?.checkbox, look?.readonlyOk, look?.checkbox]).toEqual([undefined, undefined, true, true])
  void flip?.onSelect('menu')
  expect(FLIP.run).toHaveBeenCalledWith(EDITOR, expect.any(Function))
})

it('one that stands in for tldraw\'s keeps its words and keys, and can still do the usual', () => {
  const usual = vi.fn<(source: string) => void>()
  const own = { id: 'flip', label: 'tldraw flips', kbd: 'cmd+f,shift+f', onSelect: usual }
  const stand: Command = { id: 'flip', keys: 'shift+f', run: (_editor, doUsual) => doUsual() }
  const { flip } = actionsWith([stand], { flip: own })
  expect(flip).toMatchObject({ label: 'tldraw flips', kbd: 'shift+f,cmd+f' })
  void flip?.onSelect('kbd')
  expect(usual).toHaveBeenCalledWith('kbd')
})

it('chords are written as people read them', () => {
  expect(chordsOf({ keys: 'cmd+Enter,ctrl+Enter' })).toEqual(['Ctrl+Enter'])
  expect(chordsOf({ keys: 'shift+t,shift+/' })).toEqual(['Shift+T', '?'])
  expect(titleWithKey('Flip', FLIP)).toBe('Flip (Shift+F)')
  expect(titleWithKey('Flip', { id: 'flip', run: () => undefined })).toBe('Flip')
})
