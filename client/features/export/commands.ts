import type { Command } from '../../canvas/commands/command.ts'

/** tldraw would print what it draws and the panels beside it; the page itself knows how a board is printed. */
export const EXPORT_COMMANDS: readonly Command[] = [{ id: 'print', forViewers: true, run: () => window.print() }]
