import { useEffect, useRef, useState } from 'react'
import { useEditor, useQuickReactor, useValue, type Editor } from 'tldraw'
import { reactionsOf } from '../../canvas/reactions/editorReactions.ts'
import type { SeenReaction } from '../../canvas/reactions/hearReactions.ts'
import { Icon } from '../../controls/Icon.tsx'
import { presenceId } from '../../sync/presence/presenceId.ts'
import { REACTION_LOOKS } from './reactionLooks.ts'
import './Reactions.css'

/** So that many at once are one sentence, ms. */
const GATHER_MS = 800

/** What people send, for some seconds: at their pointer, or in a row for who has none in sight. */
export function SeenReactions() {
  const editor = useEditor()
  const seen = useValue('reactions', () => reactionsOf(editor).seen, [editor])
  const atPointers = useValue('at pointers', () => {
    return seen.filter((one) => pointerOf(editor, one.client) !== undefined).map(({ client }) => client).join(' ')
  }, [editor, seen]).split(' ')
  const isPointing = ({ client }: SeenReaction): boolean => atPointers.includes(String(client))
  const [pointing, others] = [seen.filter(isPointing), seen.filter((one) => !isPointing(one))]
  return (
    <>
      <p className="ss-hidden" role="status">{useSaid(seen)}</p>
      <div className="ss-reactions-seen" aria-hidden="true">
        {others.map((one) => <Pill key={`${one.client} ${one.turn}`} {...one} />)}
      </div>
      {pointing.map((one) => <AtPointer key={`${one.client} ${one.turn}`} editor={editor} seen={one} />)}
    </>
  )
}

function Pill({ kind, name, color }: SeenReaction) {
  return (
    <span className="ss-reaction">
      <span style={{ background: color }}><Icon node={REACTION_LOOKS[kind].icon} size={18} /></span>
      {name}
    </span>
  )
}

/** Written to the element itself, because a moving pointer must not draw panels. */
function AtPointer({ editor, seen }: { editor: Editor; seen: SeenReaction }) {
  const place = useRef<HTMLDivElement>(null)
  useQuickReactor('place a reaction', () => {
    const at = pointerOf(editor, seen.client)
    if (place.current !== null && at !== undefined)
      place.current.style.translate = `${Math.round(at.x)}px ${Math.round(at.y)}px`
  }, [editor, seen.client])
  return <div ref={place} className="ss-reaction-place" aria-hidden="true"><Pill {...seen} /></div>
}

/** Where somebody points, in px of the canvas; undefined for who points nowhere that is in view. */
function pointerOf(editor: Editor, client: number): { x: number; y: number } | undefined {
  const peer = editor.store.get(presenceId(client))
  if (peer?.cursor == null || peer.currentPageId !== editor.getCurrentPageId()) return undefined
  const { x, y } = editor.pageToViewport(peer.cursor)
  const { w, h } = editor.getViewportScreenBounds()
  return x > 0 && y > 0 && x < w && y < h ? { x, y } : undefined
}

/** What came since it was said last, in one sentence at a time. */
function useSaid(seen: readonly SeenReaction[]): string {
  const [said, setSaid] = useState('')
  const told = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const timer = setTimeout(() => {
      const fresh = seen.filter((one) => !told.current.has(`${one.client} ${one.turn}`))
      told.current = new Set(seen.map((one) => `${one.client} ${one.turn}`))
      if (fresh.length > 0) setSaid(fresh.map(({ name, kind }) => `${name}: ${REACTION_LOOKS[kind].says}.`).join(' '))
    }, GATHER_MS)
    return () => clearTimeout(timer)
  }, [seen])
  return said
}
