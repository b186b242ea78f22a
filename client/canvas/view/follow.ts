import { EditorAtom, type Editor, type TLInstancePresence } from 'tldraw'
import { FOLLOWS_NOBODY, nextFollow, type FollowState, type Lead, type WhyEnded } from './nextFollow.ts'

type PresenceId = TLInstancePresence['id']

const STATE = new EditorAtom<FollowState<PresenceId>>('following', () => FOLLOWS_NOBODY)

export function followState(editor: Editor): FollowState<PresenceId> {
  return STATE.get(editor)
}

/** Goes along with a peer's view from now on; not while this page leads, which is said. */
export function follow(editor: Editor, { id, userName, color }: TLInstancePresence): void {
  const peer = { presence: id, name: userName, color }
  STATE.update(editor, (state) => nextFollow(state, { type: 'follow', peer }))
}

export function unfollow(editor: Editor, why: WhyEnded): void {
  STATE.update(editor, (state) => nextFollow(state, { type: 'unfollow', why }))
}

/** Takes note of whom a host asks everybody to follow, and goes along. */
export function hearLead(editor: Editor, lead: Lead<PresenceId>): void {
  STATE.update(editor, (state) => nextFollow(state, { type: 'lead', lead }))
}
