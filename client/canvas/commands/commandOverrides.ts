import type { Editor, TLUiActionItem, TLUiOverrides } from 'tldraw'
import type { Command } from './command.ts'
import { runByKey } from './runByKey.ts'

/** Commands as tldraw's actions, which its menus and its keys run. */
export function commandOverrides(commands: readonly Command[]): TLUiOverrides {
  return {
    actions: (editor, actions) => ({
      ...actions,
      ...Object.fromEntries(commands.map((command) => [command.id, actionOf(editor, command, actions[command.id])])),
    }),
  }
}

function actionOf(editor: Editor, command: Command, usual: TLUiActionItem | undefined): TLUiActionItem {
  const { id, words, keys, icon, isOn, forViewers, run } = command
  const chords = [keys, usual?.kbd].flatMap((some) => some?.split(',') ?? [])
  return {
    ...usual,
    id,
    ...(words !== undefined && { label: words }),
    ...(icon !== undefined && { icon }),
    ...(chords.length > 0 && { kbd: [...new Set(chords)].join(',') }),
    ...(isOn && { checkbox: true }),
    ...(forViewers && { readonlyOk: true }),
    onSelect: (source) => {
      const doUsual = (): void => void usual?.onSelect(source)
      if (source === 'kbd') runByKey(editor, command, doUsual)
      else run(editor, doUsual)
    },
  }
}
