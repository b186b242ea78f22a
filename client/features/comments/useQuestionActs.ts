import { react } from '@tldraw/state'
import { useLayoutEffect, useRef } from 'react'
import { useValue, type Editor } from 'tldraw'
import {
  parsePinned, PINNED_LIMITS, questionText, type PinnedQuestion,
} from '../../../shared/protocol/pinnedQuestions.ts'
import type { Failure } from '../../api/answer.ts'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { giveQuestionActs, type QuestionActs } from '../../canvas/comments/editorQuestions.ts'
import { noteAct } from '../../canvas/hostLane/editorHostLane.ts'
import { partName } from '../../canvas/comments/sayWhere.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import { browserDice } from '../../memory/person.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { withAnswered, withoutPinned, withPinned } from './pinnedList.ts'

export interface QuestionBoard {
  boardId: string
  boardKey: string
  board: OpenBoard
}

type List = readonly PinnedQuestion[]
/** `unchanged`: there was nothing to do, or no room. */
type Changed = 'changed' | 'unchanged' | Failure

/** Another host may change the list at the same moment; then it is tried on theirs, so often. */
const TRIES = 4
const HEARD_WITHIN_MS = 3_000

/** Lets a host pin questions, mark them as answered and take them back; the server lets nobody else. */
export function useQuestionActs({ boardId, boardKey, board }: QuestionBoard, editor: Editor | undefined): void {
  const toast = useToast()
  const isOn = useValue('may ask', () => (
    board.seat.get() === 'host' && board.comments.held.get() === undefined), [board])
  const last = useRef<Promise<unknown>>(Promise.resolve())
  useLayoutEffect(() => {
    if (editor === undefined || !isOn) return
    const change = (next: (list: List) => List | undefined): Promise<Changed> => {
      // One after the other, because each is made of the list before.
      const done = last.current.then(() => changeList({ boardId, boardKey, board }, next))
      last.current = done
      return done
    }
    giveQuestionActs(editor, actsOf(board, editor, change, (text) => void toast({ text })))
    return () => giveQuestionActs(editor, undefined)
  }, [boardId, boardKey, board, editor, isOn, toast])
}

function actsOf(
  board: OpenBoard, editor: Editor, change: (next: (list: List) => List | undefined) => Promise<Changed>,
  say: (text: string) => void,
): QuestionActs {
  const told = (changed: Changed, as: string): boolean => {
    if (typeof changed === 'string') return changed === 'changed'
    const { what, todo } = sayUndone(changed, navigator.onLine)
    say(`${as} ${what} ${todo}`)
    return false
  }
  return {
    async pin(on, typed, isNoted = false) {
      const text = questionText(typed)
      if (text === '') return false
      const { id: by, name, color } = board.person.get()
      const part = partName(editor, on).slice(0, PINNED_LIMITS.part)
      const atMs = board.serverTime.closestMs(Date.now())
      const asked = { id: browserDice().token(), on, text, by, name, color, atMs, part, answeredMs: null }
      const changed = await change((list) => withPinned(list, asked))
      if (changed === 'unchanged' || (typeof changed === 'object' && changed.kind === 'invalid')) say(FULL)
      else if (told(changed, 'The question was not pinned.')) {
        const said = `Asked at ${part === '' ? 'a part' : part}: ${text}`
        if (!isNoted) noteAct(editor, { text: said, tag: 'plain', source: 'act' })
        return true
      }
      return false
    },
    setAnswered(id, isAnswered) {
      const answeredMs = isAnswered ? board.serverTime.closestMs(Date.now()) : null
      void change((list) => withAnswered(list, id, answeredMs))
        .then((changed) => told(changed, 'The question is marked as before.'))
    },
    takeBack(id) {
      void change((list) => withoutPinned(list, id)).then((changed) => told(changed, 'The question is still there.'))
    },
  }
}

const FULL = 'This board holds as many pinned questions as it can, so this one was not pinned. '
  + 'Mark one as answered, or take one back, and pin it again.'

async function changeList(
  { boardId, boardKey, board }: QuestionBoard, next: (list: List) => List | undefined,
): Promise<Changed> {
  for (let left = TRIES; ; left -= 1) {
    const expected = board.facts.version('pinned')
    // As the server will answer it, which is how its answer is known.
    const value = parsePinned(next(board.facts.get('pinned').get()))
    if (value === undefined) return 'unchanged'
    const answer = await setFact(boardId, boardKey, { name: 'pinned', value, expected })
    if (!answer.ok && (answer.failure.kind !== 'stale' || left <= 1)) return answer.failure
    await heardAbove(board, expected)
    if (answer.ok) return 'changed'
  }
}

/** Until the page was told a list above this version, or that took too long. */
function heardAbove({ facts }: OpenBoard, version: number): Promise<void> {
  return new Promise((resolve) => {
    let stop = (): void => {}
    const end = (): void => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(end, HEARD_WITHIN_MS)
    stop = react('list is told', () => {
      facts.get('pinned').get()
      if (facts.version('pinned') > version) queueMicrotask(end)
    })
  })
}
