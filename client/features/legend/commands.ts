import type { Command } from '../../canvas/commands/command.ts'
import { isLegendShown, showLegend } from './legendState.ts'

export const LEGEND_COMMANDS: readonly Command[] = [
  {
    id: 'legend',
    words: 'Legend of the links',
    menus: ['main'],
    forViewers: true,
    isOn: isLegendShown,
    run: (editor) => showLegend(editor, !isLegendShown(editor)),
  },
]
