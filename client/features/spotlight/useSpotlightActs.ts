import { react } from '@tldraw/state'
import { useEffect, useLayoutEffect } from 'react'
import { useValue, type Editor } from 'tldraw'
import { MAX_SPOTLIT } from '../../../shared/protocol/spotlight.ts'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import {
  giveSpotlightActs, isOwnSpotlight, spotlightActs, spotlightOf,
  type SpotlightActs,
} from '../../canvas/spotlight/editorSpotlight.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'

export interface SpotlightBoard {
  boardId: string
  boardKey: string
  board: OpenBoard
}

const NOTHING_SELECTED = 'Select what everyone shall look at, and press Shift+I again.'

/** What a host does with the spotlight: points, points elsewhere, and ends it by the same key, or by Escape. */
export function useSpotlightActs(of: SpotlightBoard, editor: Editor | undefined): void {
  const { boardId, boardKey, board } = of
  const isHost = useValue(board.seat) === 'host'
  const toast = useToast()
  useLayoutEffect(() => {
    if (editor === undefined || !isHost) return
    giveSpotlightActs(editor, actsOf({ boardId, boardKey, board }, editor, (text) => void toast({ text })))
    return () => giveSpotlightActs(editor, undefined)
  }, [boardId, boardKey, board, editor, isHost, toast])
  useEffect(() => {
    if (editor === undefined || !isHost) return
    // What ends by itself everywhere needs no word of it where the server cannot be reached.
    const clear = () => void setFact(boardId, boardKey, { name: 'spotlight', value: null })
    const stops = [endWithWhatItShows(board, editor, clear), endByEscape(editor)]
    return () => stops.forEach((stop) => stop())
  }, [boardId, boardKey, board, editor, isHost])
}

function actsOf(
  { boardId, boardKey, board }: SpotlightBoard, editor: Editor, say: (text: string) => void,
): SpotlightActs {
  const set = async (shapes: readonly string[]): Promise<void> => {
    const atMs = board.serverTime.closestMs(Date.now())
    const value = shapes.length === 0 ? null : { presence: board.presenceClient, shapes, atMs }
    const answer = await setFact(boardId, boardKey, { name: 'spotlight', value })
    if (answer.ok) return
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    say(`${value === null ? 'The others are still shown it.' : 'Nobody was shown it.'} ${what} ${todo}`)
  }
  return {
    end: () => void set([]),
    turn() {
      const lit = isOwnSpotlight(editor) ? spotlightOf(editor)?.shapes : undefined
      const next = nextLit(lit, editor.getSelectedShapeIds())
      if (next === undefined) say(NOTHING_SELECTED)
      else void set(next)
    },
  }
}

/**
 * What is pointed at after another press of the key; nothing where the same, or nothing, is selected, and undefined
 * where there is nothing to point at.
 */
export function nextLit(
  lit: readonly string[] | undefined, selected: readonly string[],
): readonly string[] | undefined {
  const next = selected.slice(0, MAX_SPOTLIT)
  if (lit === undefined) return next.length === 0 ? undefined : next
  const isSame = next.length === lit.length && next.every((id) => lit.includes(id))
  return isSame ? [] : next
}

/** What was pointed at is gone or its time over: undone, it would be pointed at again. */
function endWithWhatItShows(board: OpenBoard, editor: Editor, clear: () => void): () => void {
  let wasOwn = false
  return react('own spotlight ends', () => {
    const isTold = board.facts.get('spotlight').get()?.presence === board.presenceClient
    const isOwn = isOwnSpotlight(editor)
    if (isTold && wasOwn && !isOwn) clear()
    wasOwn = isOwn
  })
}

/** What has an Escape of its own. */
const ELSEWHERE = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]'

/**
 * Wherever the focus is, as its line promises. On its way down, because tldraw lets go of the selection by the same
 * key; one key does one thing.
 */
function endByEscape(editor: Editor): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event
    const isFree = editor.isInAny('select.idle', 'hand.idle', 'laser.idle')
    if (keyOf(event) !== 'Escape' || event.defaultPrevented || !isOwnSpotlight(editor) || !isFree) return
    if (target instanceof Element && target.closest(ELSEWHERE) !== null) return
    event.preventDefault()
    event.stopImmediatePropagation()
    spotlightActs(editor)?.end()
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}
