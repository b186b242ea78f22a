import type { Editor } from 'tldraw'
import { expect, it } from 'vitest'
import { chordsOf, isForSeat, isOffered, type Command } from '../../../../client/canvas/commands/command.ts'
import { sheetOf } from '../../../../client/features/keys/shortcuts.ts'
import { COMMANDS } from '../../../../client/pages/board/commands.ts'

/** Names and keys that two commands have, and keys that the sheet does not list. */
function faults(commands: readonly Command[]): string[] {
  const listed = sheetOf(commands).flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys))
  const chords = commands.flatMap(chordsOf)
  return [
    ...repeated(commands.map(({ id }) => id)).map((id) => `${id} is there twice`),
    ...repeated(chords).map((chord) => `${chord} does two things`),
    ...chords.filter((chord) => !listed.includes(chord)).map((chord) => `${chord} is not on the sheet`),
  ]
}

function repeated(all: readonly string[]): string[] {
  return all.filter((one, index) => all.indexOf(one) < index)
}

it('every command has a name and keys of its own, and its keys stand on the shortcut sheet', () => {
  expect(faults(COMMANDS)).toEqual([])
})

it('a name or a key that is given twice is found, and a key that nobody is told of', () => {
  const run = (): void => undefined
  const flip: Command = { id: 'flip', words: 'Flip', keys: 'shift+f', sheet: { under: 'Arrange' }, run }
  expect(faults([flip, flip])).toEqual(['flip is there twice', 'Shift+F does two things'])
  expect(faults([flip, { id: 'flop', keys: 'shift+g', run }])).toEqual(['Shift+G is not on the sheet'])
})

it('a command with a line of its own stands on the sheet in the words of menus', () => {
  const line = { under: 'View', also: ['drag it'] } as const
  const sheet = sheetOf([{ id: 'flip', words: 'Flip', keys: 'shift+f', sheet: line, run: () => undefined }])
  const shown = sheet.find(({ title }) => title === 'View')?.shortcuts.at(-1)
  expect(shown).toEqual({ does: 'Flip', keys: ['Shift+F', 'drag it'] })
})

it('the sheet of a seat leaves out what that seat never has, and keeps what only waits for a selection', () => {
  const editor = (isReadonly: boolean): Editor => ({ getIsReadonly: () => isReadonly }) as never
  const run = (): void => undefined
  const command: Command = { id: 'flip', when: () => false, run }
  expect([isForSeat(command, editor(false)), isForSeat(command, editor(true))]).toEqual([true, false])
  expect(isForSeat({ ...command, forViewers: true }, editor(true))).toBe(true)
  const hosts: Command = { id: 'play', forViewers: true, forSeat: () => false, run }
  expect([isForSeat(hosts, editor(false)), isOffered(hosts, editor(false))]).toEqual([false, false])
  expect(isOffered(command, editor(false))).toBe(false)
})

it('what only hosts can do says so, so that no candidate reads of it', () => {
  const ofHosts = ['clock-turn', 'clock-next', 'clock-back', 'clock-extend', 'curveball-play', 'private-note', 'spotlight', 'ask']
  expect(COMMANDS.filter(({ forSeat }) => forSeat !== undefined).map(({ id }) => id).toSorted()).toEqual(ofHosts.toSorted())
})
