import { EditorAtom, react, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import { leadAgain } from '../../../shared/routing/leadAgain.ts'
import type { Changed } from '../../../shared/routing/linksInTheWay.ts'
import { isReplaying } from '../../shapes/LinkBindingUtil.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { askOf, leadAlong } from './planLink.ts'

const IN_HAND = ['select.translating', 'select.resizing', 'select.rotating', 'select.dragging_handle'] as const

const LAID_OUT = new EditorAtom<boolean>('all of it was laid out', () => false)

/** Says that who makes the running change has led the links apart; only what runs over something is led again then. */
export function leaveAsLaidOut(editor: Editor): void {
  LAID_OUT.set(editor, true)
  // Links are led before any timer runs, if at all.
  editor.timers.setTimeout(() => LAID_OUT.set(editor, false), 0)
}

const SETTLING = new EditorAtom<boolean>('what came is put in its place', () => false)

/**
 * Leads no links until what came lies where it stays: before that it may lie on cards that it is moved off again, and
 * links would be led around what is not there.
 */
export async function leadOnceSettled(editor: Editor, settle: () => Promise<void>): Promise<void> {
  SETTLING.set(editor, true)
  try {
    await settle()
  } finally {
    SETTLING.set(editor, false)
  }
}

/**
 * Leads links again that came to run through something or on each other: after a drag when the hand lets go, after
 * anything else at once, in the same step of undo. Only the one who made the change does it, by what lies on their
 * board; what comes from others is never led here, so that no two lead one link against each other.
 */
export function keepLinksTidy(editor: Editor): void {
  const changes = new Changes()
  let isAsked = false
  const lead = (): void => {
    isAsked = false
    if (editor.isDisposed || isInHand(editor) || editor.getIsReadonly()) return
    const { isReplay, isAlone, ids } = changes.take()
    // Undo brings back what was, links included, unless others changed something since; and then it is no step itself.
    if (!isReplay) editor.run(() => leadAfter(editor, ids))
    else if (!isAlone) editor.run(() => leadAfter(editor, ids), { history: 'ignore' })
  }
  // The tool that made a change has to end first.
  const ask = (): void => {
    if (!isAsked) queueMicrotask(lead)
    isAsked = true
  }
  const note = (id: TLShapeId, how: How): void => {
    changes.note(id, how, isReplaying(editor))
    ask()
  }
  const { sideEffects } = editor
  editor.disposables.add(sideEffects.registerAfterCreateHandler('shape', ({ id }, source) => {
    if (source === 'user') note(id, 'created')
  }))
  editor.disposables.add(sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    const how = changeOf(before, after)
    if (how === undefined) return
    if (source === 'user') note(after.id, how)
    else changes.noteOthers()
  }))
  editor.disposables.add(react('lead links when a hand lets go', () => {
    if (!isInHand(editor)) ask()
  }))
}

function isInHand(editor: Editor): boolean {
  return editor.isInAny(...IN_HAND) || SETTLING.get(editor)
}

/** What became of a piece; what only gets larger leaves what it holds where it was. */
type How = 'moved' | 'resized' | 'created'

/** What was changed since links were led last. */
class Changes {
  #ids = noIds()
  #isReplay = false
  /** Whether nobody else changed anything since this session's own last step. */
  #isAlone = true

  noteOthers(): void {
    this.#isAlone = false
  }

  note(id: TLShapeId, how: How, isReplay: boolean): void {
    this.#ids[how].add(id)
    this.#isReplay ||= isReplay
  }

  take(): { ids: ChangedIds; isReplay: boolean; isAlone: boolean } {
    const taken = { ids: this.#ids, isReplay: this.#isReplay, isAlone: this.#isAlone }
    if (!this.#isReplay && !isNone(this.#ids)) this.#isAlone = true
    this.#ids = noIds()
    this.#isReplay = false
    return taken
  }
}

type ChangedIds = Record<How, Set<TLShapeId>>

const noIds = (): ChangedIds => ({ moved: new Set(), resized: new Set(), created: new Set() })
const isNone = ({ moved, resized, created }: ChangedIds): boolean => moved.size + resized.size + created.size === 0

/** Whether something takes another place, or a link another way. */
function changeOf(before: TLShape, after: TLShape): 'moved' | 'resized' | undefined {
  if (before.type === 'arrow' && after.type === 'arrow')
    return before.props.elbowMidPoint === after.props.elbowMidPoint ? undefined : 'moved'
  if (before.x !== after.x || before.y !== after.y || before.rotation !== after.rotation) return 'moved'
  if (before.parentId !== after.parentId) return 'moved'
  const [from, to] = [before.props, after.props] as Partial<Record<'w' | 'h' | 'growY', number>>[]
  return from?.w !== to?.w || from?.h !== to?.h || from?.growY !== to?.growY ? 'resized' : undefined
}

function leadAfter(editor: Editor, ids: ChangedIds): void {
  if (isNone(ids)) return
  const moved = new Set([...withWhatTheyHold(editor, ids.moved), ...ids.resized])
  const changed: Changed = { moved, created: withWhatTheyHold(editor, ids.created) }
  const graph = boardGraph(editor)
  const isLaidOut = LAID_OUT.get(editor)
  leadAlong(editor, leadAgain(graph, changed, { ...askOf(editor, graph), isLaidOut }))
}

function withWhatTheyHold(editor: Editor, ids: ReadonlySet<string>): ReadonlySet<string> {
  return editor.getShapeAndDescendantIds([...ids] as TLShapeId[])
}
