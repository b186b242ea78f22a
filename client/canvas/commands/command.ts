import type { Editor } from 'tldraw'

/** Where a menu of the board shows a command. */
export type CommandMenu = 'main' | 'context' | 'quick actions'

/** The headings of the shortcut sheet, by what one is about to do. */
export type SheetTitle = 'Place and link' | 'Walk the design' | 'Arrange' | 'Tools' | 'Edit' | 'View' | 'Interview'

/**
 * Something people can have done, as data: menus, keys and the shortcut sheet are made from it. One that takes an id of
 * tldraw's own stands in for that.
 */
export interface Command {
  id: string
  /** As menus say it; what is left out stays tldraw's. */
  words?: string
  /** Chords as tldraw writes them, alternatives joined by commas: `shift+t`. Those of tldraw's own come behind them. */
  keys?: string
  /** A name of tldraw's icons. */
  icon?: string
  menus?: readonly CommandMenu[]
  /** Its line on the shortcut sheet; `does` where the sheet has less room than menus, `also` what a pointer can do. */
  sheet?: { under: SheetTitle; does?: string; also?: readonly string[] }
  /** Whether those who may not write have it too. */
  forViewers?: boolean
  /** Whether this seat has it at all, whatever is selected; the shortcut sheet leaves out what a seat never has. */
  forSeat?: (editor: Editor) => boolean
  /** Whether menus offer it now. A key runs it in any case, because only then can it be said why nothing happens. */
  when?: (editor: Editor) => boolean
  /** For what is switched on and off: whether it is on now. */
  isOn?: (editor: Editor) => boolean
  /** Whether its key is heard in panels beside the canvas and over it, too, wherever nothing is typed. */
  besideCanvas?: boolean
  /** For what opens a field whose code or panel comes later. */
  field?: LateField
  /** `usual` does what tldraw's own command of that id would. */
  run: (editor: Editor, usual: () => void) => void
}

export interface LateField {
  /** Whether it will be there for this page. */
  isComing: (editor: Editor) => boolean
  /** Nobody waits for it any more, so it shall not take the focus when it is there. */
  forget: (editor: Editor) => void
}

/** Whether somebody with this board's page may ever run it, rather than whether it makes sense right now. */
export function isForSeat({ forViewers = false, forSeat }: Command, editor: Editor): boolean {
  return (forViewers || !editor.getIsReadonly()) && (forSeat?.(editor) ?? true)
}

/** Whether a menu has it now. */
export function isOffered({ forSeat, when }: Pick<Command, 'forSeat' | 'when'>, editor: Editor): boolean {
  return (forSeat?.(editor) ?? true) && (when?.(editor) ?? true)
}

/** The chords of a command as the sheet writes them; Ctrl stands for Cmd on a Mac. */
export function chordsOf({ keys = '' }: Pick<Command, 'keys'>): string[] {
  const chords = keys.split(',').filter((chord) => chord !== '' && !chord.startsWith('cmd+'))
  return chords.map((chord) => SIGNS[chord] ?? chord.split('+').map(capital).join('+'))
}

/** What a button says under the pointer: its words and the first chord of its command. */
export function titleWithKey(words: string, command: Command): string {
  const [chord] = chordsOf(command)
  return chord === undefined ? words : `${words} (${chord})`
}

/** What a chord types, where keyboards name the sign and not the keys. */
const SIGNS: Readonly<Record<string, string>> = { 'shift+/': '?' }

function capital(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1)
}
