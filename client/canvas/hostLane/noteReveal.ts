import { EditorAtom, type Editor, type TLShape } from 'tldraw'
import { sayRevealed, sayThereAgain, sayTookBack } from '../../../shared/hostLane/takenBack.ts'
import { revealedLayer } from '../../shapes/revealed.ts'
import { noteAct } from './editorHostLane.ts'

interface Noted {
  /** As a sentence goes on: "serving path". */
  what: string
  isThere: boolean
}

/** What was revealed by this page, by layer. */
const NOTED = new EditorAtom<ReadonlyMap<string, Noted>>('noted reveals', () => new Map())

/** Notes that a host revealed a layer, and from then on when it is taken back from here, or put there again. */
export function noteReveal(editor: Editor, layer: string, what: string): void {
  const before = NOTED.get(editor)
  if (before.size === 0) watch(editor)
  NOTED.set(editor, new Map(before).set(layer, { what, isThere: true }))
  noteAct(editor, { text: sayRevealed(what), tag: 'hint', source: 'reveal' })
}

function watch(editor: Editor): void {
  const stop = editor.store.listen(({ source, changes }) => {
    const isMoreOrLess = [changes.added, changes.removed].some((some) => Object.keys(some).length > 0)
    // What somebody else takes away is theirs to note.
    if (isMoreOrLess) noteChange(editor, source === 'user')
  }, { scope: 'document' })
  editor.disposables.add(stop)
}

function noteChange(editor: Editor, isOwn: boolean): void {
  const noted = NOTED.get(editor)
  const there = new Set(editor.store.query.records('shape').get().map((shape: TLShape) => revealedLayer(shape)))
  const changed = [...noted].filter(([layer, { isThere }]) => isThere !== there.has(layer))
  if (changed.length === 0) return
  NOTED.set(editor, new Map([...noted].map(([layer, { what }]) => [layer, { what, isThere: there.has(layer) }])))
  if (!isOwn) return
  for (const [, { what, isThere }] of changed) {
    const text = isThere ? sayTookBack(what) : sayThereAgain(what)
    // What was taken back, or comes again, was given once.
    noteAct(editor, { text, tag: 'plain', source: 'reveal' })
  }
}
