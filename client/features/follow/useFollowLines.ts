import { react } from '@tldraw/state'
import { useEffect, useRef } from 'react'
import { useValue, type Editor } from 'tldraw'
import { follow, followState } from '../../canvas/view/follow.ts'
import type { WhyEnded } from '../../canvas/view/nextFollow.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { readSight } from '../../sync/presence/presenceSight.ts'

/** Says on both sides when somebody follows, and when it is over. */
export function useFollowLines(board: OpenBoard, editor: Editor | undefined): void {
  useEndedLine(editor)
  useFollowedLine(board)
}

function useEndedLine(editor: Editor | undefined): void {
  const toast = useToast()
  const ended = useValue('following ended', () => editor && followState(editor).ended, [editor])
  const before = useRef<string>(undefined)
  const following = useValue('following', () => editor && followState(editor).following?.presence, [editor])
  useEffect(() => {
    if (following !== undefined) before.current = following
  }, [following])
  useEffect(() => {
    if (editor === undefined || ended === undefined) return
    const leader = editor.store.query.records('instance_presence').get().find(({ id }) => id === before.current)
    const again = ended.why === 'own way' && leader && { label: 'Follow again', run: () => void follow(editor, leader) }
    const close = toast({ text: SAY[ended.why](ended.name), ...(again && { action: again }) })
    const stop = whenLeadIsOver(editor, close)
    return () => {
      stop()
      close()
    }
  }, [editor, ended, toast])
}

/** Who stopped leading shows nothing any more that others could go back to. */
function whenLeadIsOver(editor: Editor, run: () => void): () => void {
  const wasLed = followState(editor).lead !== undefined
  return react('lead over', () => { if (wasLed && followState(editor).lead === undefined) run() })
}

const SAY: Record<WhyEnded, (name: string) => string> = {
  asked: (name) => `You no longer follow ${name}.`,
  'own way': (name) => `You went your own way and no longer follow ${name}.`,
  left: (name) => `${name} is not here now, so you follow nobody.`,
  circle: (name) => `${name} follows you already.`,
  'lead over': (name) => `${name} no longer leads. You look around by yourself.`,
  leads: (name) => `You lead now, and no longer follow ${name}.`,
  leading: (name) => `Who leads follows nobody. Stop leading to follow ${name}.`,
}

/** Told once for each who begins; while everybody is asked to follow, that is no news. */
function useFollowedLine(board: OpenBoard): void {
  const toast = useToast()
  const known = useRef(new Set<string>())
  const followers = useValue('followers', () => followersOf(board), [board])
  useEffect(() => {
    const now = new Map(JSON.parse(followers) as [string, string][])
    const isLeading = board.facts.get('lead').get()?.presence === board.presenceClient
    const fresh = isLeading ? [] : [...now].filter(([id]) => !known.current.has(id))
    for (const [, name] of fresh) toast({ text: `${name} follows your view.` })
    known.current = new Set(now.keys())
  }, [board, followers, toast])
}

/** As text, because a new list at each move of a cursor would look like another one. */
function followersOf(board: OpenBoard): string {
  const peers = board.store.query.records('instance_presence').get()
  const followers = peers.filter(({ meta }) => readSight(meta).follows === board.presenceClient)
  return JSON.stringify(followers.map(({ id, userName }) => [id, userName]))
}
