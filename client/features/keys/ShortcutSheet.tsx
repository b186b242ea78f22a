import { Fragment } from 'react'
import { tlenv, useEditor, useValue } from 'tldraw'
import { isForSeat, type Command } from '../../canvas/commands/command.ts'
import { Dialog } from '../../controls/Dialog.tsx'
import { focusCanvas } from '../../shapes/focusCanvas.ts'
import { isSheetOpen, showSheet } from './sheetState.ts'
import { keyCaps, sheetOf, type ShortcutGroup } from './shortcuts.ts'
import './ShortcutSheet.css'

/** What the keys do, on one sheet: opened by `?`, by the strip or by tldraw's menu. */
export function ShortcutSheet({ commands }: { commands: readonly Command[] }) {
  const editor = useEditor()
  const isOpen = useValue('shortcut sheet', () => isSheetOpen(editor), [editor])
  // As text, because a new list at every change of the board would draw the sheet anew.
  const own = useValue(
    'commands of this seat',
    () => commands.filter((command) => isForSeat(command, editor)).map(({ id }) => id).join(' '),
    [editor, commands],
  ).split(' ')
  if (!isOpen) return null
  const close = (): void => {
    showSheet(editor, false)
    focusCanvas(editor)
  }
  return (
    <Dialog title="Keyboard shortcuts" wide onClose={close}>
      <div className="ss-keys">
        {sheetOf(commands.filter(({ id }) => own.includes(id))).map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </div>
    </Dialog>
  )
}

function Group({ group }: { group: ShortcutGroup }) {
  return (
    <section>
      <h3>{group.title}</h3>
      <dl>
        {group.shortcuts.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{keys.map((chord, at) => <Fragment key={chord}>{at > 0 && ' '}<Chord chord={chord} /></Fragment>)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What is done with a pointer is said in words; only keys look like keys. */
function Chord({ chord }: { chord: string }) {
  const isWords = /^(double click|drag)/.test(chord)
  if (isWords) return <span>{chord}</span>
  return (
    <span className="ss-keys-chord">
      {keyCaps(chord, tlenv.isDarwin).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
