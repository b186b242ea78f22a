import { useEffect, useLayoutEffect } from 'react'
import { useValue, type Editor, type TLInstancePresence } from 'tldraw'
import { privateMoment } from '../../canvas/hostLane/privateMoment.ts'
import type { Camera } from '../../entry/view/fitCamera.ts'
import { cameraFor, seenBy, stepTo } from '../../canvas/view/followCamera.ts'
import { followState, unfollow } from '../../canvas/view/follow.ts'
import { givesWay } from '../../canvas/view/nextFollow.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { freeScreen } from '../../canvas/view/freeView.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import type { PrivateSight } from '../../sync/presence/discreet.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { readSight } from '../../sync/presence/presenceSight.ts'

/** How much of the way the camera goes in a frame. */
const SHARE = 0.35
/** Somebody whose connection dropped is back before that, most often. */
const GONE_MS = 10_000

/**
 * Keeps the view where the one is whom this person follows: until Escape, their own way about the board, or the other's
 * leaving.
 */
export function useFollowing(board: OpenBoard, editor: Editor | undefined): void {
  const following = useValue('following', () => editor && followState(editor).following, [editor])
  useTellSight(board, editor, following?.presence)
  useEffect(() => {
    if (editor === undefined || following === undefined) return
    const stop = goAlong(editor, following.presence, board)
    const stopWatching = watchOwnWays(editor)
    return () => {
      stop()
      stopWatching()
    }
  }, [board, editor, following])
}

/** Tells the others which part of the canvas this person sees, whom they follow, and what to keep from them. */
function useTellSight(
  board: OpenBoard,
  editor: Editor | undefined,
  presence: TLInstancePresence['id'] | undefined,
): void {
  const free = useValue('free', () => (editor ? JSON.stringify(boxOf(editor)) : ''), [editor])
  const kept = useValue('private', () => (editor ? JSON.stringify(privateMoment(editor)) : '{}'), [editor])
  // Before the next frame is told: what is private must not be seen for a moment.
  useLayoutEffect(() => {
    const follows = presence === undefined ? undefined : clientOf({ id: presence })
    board.sight.update(({ reaction, cameMs }) => ({
      ...(reaction && { reaction }),
      ...(cameMs !== undefined && { cameMs }),
      ...(free !== '' && { free: JSON.parse(free) }),
      ...(follows !== undefined && { follows }),
      ...(JSON.parse(kept) as PrivateSight),
    }))
  }, [board, free, presence, kept])
}

function boxOf(editor: Editor): { x: number; y: number; w: number; h: number } {
  const { x, y, w, h } = freeScreen(editor)
  return { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) }
}

function goAlong(editor: Editor, id: TLInstancePresence['id'], board: OpenBoard): () => void {
  let last = editor.getCamera()
  let page = editor.getCurrentPageId()
  let screen = editor.getViewportScreenBounds()
  let goneForMs = 0
  const step = (elapsedMs: number): void => {
    const leader = editor.store.get(id)
    goneForMs = leader === undefined ? goneForMs + elapsedMs : 0
    if (goneForMs > GONE_MS) return unfollow(editor, 'left')
    if (leader === undefined) return
    if (isCircle(editor, leader, board)) return unfollow(editor, 'circle')
    const isResized = !screen.equals(editor.getViewportScreenBounds())
    screen = editor.getViewportScreenBounds()
    // Whoever moved it was not this; a window that gets another size moves it too.
    const isMoved = page !== editor.getCurrentPageId() || !isSame(editor.getCamera(), last)
    if (isMoved && !isResized) return unfollow(editor, 'own way')
    const seen = seenBy(leader)
    if (seen === undefined || editor.getPage(leader.currentPageId) === undefined) return
    if (leader.currentPageId !== page) editor.setCurrentPage(leader.currentPageId)
    const share = editor.user.getAnimationSpeed() === 0 || leader.currentPageId !== page ? 1 : SHARE
    page = editor.getCurrentPageId()
    const next = stepTo(editor.getCamera(), cameraFor(seen, freeScreen(editor)), share)
    editor.setCamera(next, { immediate: true })
    last = editor.getCamera()
  }
  editor.on('tick', step)
  return () => void editor.off('tick', step)
}

function isSame(one: Camera, other: Camera): boolean {
  return one.x === other.x && one.y === other.y && one.z === other.z
}

/** Whether whom this page follows goes along with this page, and it is this one that gives way. */
function isCircle(editor: Editor, leader: TLInstancePresence, board: OpenBoard): boolean {
  // Nearly always nobody follows anybody back, and this is asked in every frame.
  if (readSight(leader.meta).follows === undefined) return false
  const peers = editor.store.query.records('instance_presence').get()
  const followsOf = (client: number): number | undefined => {
    const peer = peers.find((one) => clientOf(one) === client)
    return peer && readSight(peer.meta).follows
  }
  return givesWay(board.presenceClient, clientOf(leader), followsOf, board.facts.get('lead').get()?.presence)
}

const TAKES_ESCAPE = 'dialog, [role=menu], input, textarea, [contenteditable]'

/** Escape, and a press on the board: who draws, or goes their own way, is let go. */
function watchOwnWays(editor: Editor): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const isElsewhere = event.target instanceof Element && event.target.closest(TAKES_ESCAPE)
    if (keyOf(event) !== 'Escape' || isElsewhere) return
    event.preventDefault()
    event.stopPropagation()
    unfollow(editor, 'asked')
  }
  const onEvent = (info: { type: string; name: string }): void => {
    if (info.type === 'pointer' && info.name === 'pointer_down' && !editor.isIn('laser')) unfollow(editor, 'own way')
  }
  addEventListener('keydown', onKeyDown, { capture: true })
  editor.on('event', onEvent)
  return () => {
    removeEventListener('keydown', onKeyDown, { capture: true })
    editor.off('event', onEvent)
  }
}
