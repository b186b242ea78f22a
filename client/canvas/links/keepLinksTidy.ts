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
    if (editor.isDisposed || editor.isInAny(...IN_HAND) || editor.getIsReadonly()) return
    const { isReplay, isAlone, ...changed } = changes.take()
    // Undo brings back what was, links included, unless others changed something since; and then it is no step itself.
    if (!isReplay) editor.run(() => leadAfter(editor, changed))
    else if (!isAlone) editor.run(() => leadAfter(editor, changed), { history: 'ignore' })
  }
  // The tool that made a change has to end first.
  const ask = (): void => {
    if (!isAsked) queueMicrotask(lead)
    isAsked = true
  }
  const note = (id: TLShapeId, how: 'moved' | 'created'): void => {
    changes.note(id, how, isReplaying(editor))
    ask()
  }
  const { sideEffects } = editor
  editor.disposables.add(sideEffects.registerAfterCreateHandler('shape', ({ id }, source) => {
    if (source === 'user') note(id, 'created')
  }))
  editor.disposables.add(sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    if (!isChanged(before, after)) return
    if (source === 'user') note(after.id, 'moved')
    else changes.noteOthers()
  }))
  editor.disposables.add(react('lead links when a hand lets go', () => {
    if (!editor.isInAny(...IN_HAND)) ask()
  }))
}

/** What was changed since links were led last. */
class Changes {
  #moved = new Set<TLShapeId>()
  #created = new Set<TLShapeId>()
  #isReplay = false
  /** Whether nobody else changed anything since this session's own last step. */
  #isAlone = true

  noteOthers(): void {
    this.#isAlone = false
  }

  note(id: TLShapeId, how: 'moved' | 'created', isReplay: boolean): void {
    if (how === 'moved') this.#moved.add(id)
    else this.#created.add(id)
    this.#isReplay ||= isReplay
  }

  take(): Changed & { isReplay: boolean; isAlone: boolean } {
    const taken = { moved: this.#moved, created: this.#created, isReplay: this.#isReplay, isAlone: this.#isAlone }
    const isEmpty = this.#moved.size + this.#created.size === 0
    if (!this.#isReplay && !isEmpty) this.#isAlone = true
    this.#moved = new Set()
    this.#created = new Set()
    this.#isReplay = false
    return taken
  }
}

/** Whether something takes another place, or a link another way. */
function isChanged(before: TLShape, after: TLShape): boolean {
  if (before.type === 'arrow' && after.type === 'arrow') return before.props.elbowMidPoint !== after.props.elbowMidPoint
  if (before.x !== after.x || before.y !== after.y || before.rotation !== after.rotation) return true
  if (before.parentId !== after.parentId) return true
  const [from, to] = [before.props, after.props] as Partial<Record<'w' | 'h' | 'growY', number>>[]
  return from?.w !== to?.w || from?.h !== to?.h || from?.growY !== to?.growY
}

function leadAfter(editor: Editor, { moved, created }: Changed): void {
  if (moved.size + created.size === 0) return
  const changed = { moved: withWhatTheyHold(editor, moved), created: withWhatTheyHold(editor, created) }
  const graph = boardGraph(editor)
  const isLaidOut = LAID_OUT.get(editor)
  leadAlong(editor, leadAgain(graph, changed, { ...askOf(editor, graph), isLaidOut }))
}

function withWhatTheyHold(editor: Editor, ids: ReadonlySet<string>): ReadonlySet<string> {
  return editor.getShapeAndDescendantIds([...ids] as TLShapeId[])
}
