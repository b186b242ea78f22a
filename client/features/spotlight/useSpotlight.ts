import { react } from '@tldraw/state'
import { useLayoutEffect } from 'react'
import type { Editor } from 'tldraw'
import { seeSpotlight } from '../../canvas/spotlight/editorSpotlight.ts'
import { keyOf, seenSpotlight, type SpotlightView } from '../../canvas/spotlight/seenSpotlight.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { presenceId } from '../../sync/presence/presenceId.ts'
import { useSpotlightActs, type SpotlightBoard } from './useSpotlightActs.ts'

/** A timer cannot wait for longer, ms. */
const LONGEST_WAIT_MS = 600_000

/** Shows on this page what a host points at, and lets a host do so. */
export function useSpotlight(of: SpotlightBoard, editor: Editor | undefined): void {
  const { board } = of
  useLayoutEffect(() => (editor === undefined ? undefined : watch(board, editor)), [board, editor])
  useSpotlightActs(of, editor)
}

function watch(board: OpenBoard, editor: Editor): () => void {
  const fact = board.facts.get('spotlight')
  let heard: { key: string; atMs: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    clearTimeout(timer)
    const spotlight = fact.get()
    const nowMs = board.serverTime.closestMs(Date.now())
    const key = spotlight === null ? '' : keyOf(spotlight)
    if (heard?.key !== key) heard = { key, atMs: nowMs }
    const seen = seenSpotlight(spotlight, viewOf(board, heard.atMs, nowMs))
    seeSpotlight(editor, seen)
    if (seen !== undefined) timer = setTimeout(look, Math.min(seen.endsMs - nowMs + 1, LONGEST_WAIT_MS))
  }
  const stop = react('spotlight', look)
  return () => {
    stop()
    clearTimeout(timer)
    seeSpotlight(editor, undefined)
  }
}

function viewOf(board: OpenBoard, heardMs: number, nowMs: number): SpotlightView {
  return {
    own: board.presenceClient,
    peerOf(presence) {
      const peer = board.store.get(presenceId(presence))
      return peer && { name: peer.userName, color: peer.color }
    },
    hasShape: (id) => board.store.has(id as Parameters<typeof board.store.has>[0]),
    nowMs,
    heardMs,
  }
}
