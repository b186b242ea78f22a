import type { Command } from '../commands/command.ts'
import { duplicateClear } from './settleNew.ts'

export const PLACE_COMMANDS: readonly Command[] = [{ id: 'duplicate', run: duplicateClear }]
