import { react } from '@tldraw/state'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import { giveReacting, reactionsOf, seeReactions } from '../../canvas/reactions/editorReactions.ts'
import {
  HEARD_NONE, hearReactions, mayReact, REACTION_MS, wantedReactions, type HeardReactions,
} from '../../canvas/reactions/hearReactions.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import { readSight, type PresenceSight } from '../../sync/presence/presenceSight.ts'
import type { ReactionKind } from '../../sync/presence/reaction.ts'

const ENOUGH = 'You reacted five times in ten seconds. The others see those; wait a moment for the next.'

/** Sends what this person reacts with, in presence alone, and shows what everybody sends. */
export function useReactions(board: OpenBoard, editor: Editor | undefined): void {
  const toast = useToast()
  const sent = useRef<readonly number[]>([])
  useLayoutEffect(() => {
    if (editor === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = (): void => void board.sight.update(withoutReaction)
    giveReacting(editor, (kind: ReactionKind) => {
      const nowMs = performance.now()
      if (!mayReact(sent.current, nowMs)) return void toast({ text: ENOUGH })
      sent.current = [...sent.current, nowMs].slice(-5)
      clearTimeout(timer)
      timer = setTimeout(take, REACTION_MS)
      board.sight.update((sight) => ({ ...sight, reaction: { kind, turn: Date.now() } }))
    })
    return () => {
      clearTimeout(timer)
      giveReacting(editor, undefined)
    }
  }, [board, editor, toast])
  useEffect(() => (editor === undefined ? undefined : show(board, editor)), [board, editor])
}

function show(board: OpenBoard, editor: Editor): () => void {
  let heard: HeardReactions = HEARD_NONE
  let isNews = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    clearTimeout(timer)
    const nowMs = performance.now()
    heard = hearReactions(heard, peopleOf(board), nowMs, isNews)
    isNews = true
    const { isShown } = reactionsOf(editor)
    seeReactions(editor, wantedReactions(heard.seen, { isShown, own: board.presenceClient }))
    const next = Math.min(...heard.seen.map(({ endsMs }) => endsMs))
    if (Number.isFinite(next)) timer = setTimeout(look, Math.max(0, next - nowMs) + 1)
  }
  const stop = react('reactions', look)
  return () => {
    stop()
    clearTimeout(timer)
    seeReactions(editor, [])
  }
}

function withoutReaction(sight: PresenceSight): PresenceSight {
  const left = { ...sight }
  delete left.reaction
  return left
}

/** Who is here and says something, oneself included. */
function peopleOf(board: OpenBoard) {
  const { color } = board.person.get()
  const peers = board.store.query.records('instance_presence').get().map((peer) => (
    { client: clientOf(peer), name: peer.userName, color: peer.color, reaction: readSight(peer.meta).reaction }
  ))
  return [...peers, { client: board.presenceClient, name: 'You', color, reaction: board.sight.get().reaction }]
}
