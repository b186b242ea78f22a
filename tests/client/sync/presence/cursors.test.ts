import { atom } from '@tldraw/state'
import { Store } from '@tldraw/store'
import { createUserId, InstancePresenceRecordType, UserRecordType, type TLStore, type TLStoreProps } from '@tldraw/tlschema'
import { afterEach, expect, test, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { bindPresence, MOST_CURSORS } from '../../../../client/sync/presence/bindPresence.ts'
import { presenceId } from '../../../../client/sync/presence/presenceId.ts'
import { sayMoreWatching } from '../../../../client/sync/presence/untold.ts'
import { createBoardSchema } from '../../../../shared/board/schema.ts'

afterEach(() => void vi.useRealTimers())

const FIRST = 1_000

function show(page: Awareness, client: number, isGone = false): void {
  const doc = new Y.Doc()
  doc.clientID = client
  const peer = new Awareness(doc)
  peer.setLocalState({ presence: InstancePresenceRecordType.create({
    id: presenceId(client), userId: createUserId(String(client)), userName: String(client), currentPageId: 'page:page' as never, cursor: { x: 1, y: 2, type: 'default', rotation: 0 },
  }) })
  if (isGone) peer.setLocalState(null)
  applyAwarenessUpdate(page, encodeAwarenessUpdate(peer, [client]), 'socket')
  peer.destroy()
}

test('of more people than a page can bear to draw it shows names and no cursors, and the first keep theirs', () => {
  vi.useFakeTimers()
  const store = new Store({ schema: createBoardSchema(), props: {} as TLStoreProps }) as unknown as TLStore
  const awareness = new Awareness(new Y.Doc())
  const user = atom('user', UserRecordType.create({ id: createUserId('me'), name: 'Me', color: '#123456' }))
  const stop = bindPresence(store, awareness, user, atom('sight', {}), { set: () => 1, clear: () => {} })
  const shown = () => store.query.records('instance_presence').get()
  const drawn = (): number => shown().filter(({ cursor }) => cursor !== null).length
  for (let n = 0; n < MOST_CURSORS + 10; n++) show(awareness, FIRST + n)
  expect([shown().length, drawn()]).toEqual([MOST_CURSORS + 10, MOST_CURSORS])
  expect(store.get(presenceId(FIRST))?.cursor).not.toBeNull()
  show(awareness, FIRST, true)
  expect([shown().length, drawn()]).toEqual([MOST_CURSORS + 9, MOST_CURSORS - 1])
  show(awareness, FIRST + 2_000)
  expect(drawn()).toBe(MOST_CURSORS)
  stop()
  awareness.destroy()
})

test('how many more are watching is said in plain words, and nothing where everybody is told', () => {
  expect([0, 1, 960, 1_960].map(sayMoreWatching)).toEqual([undefined, 'and 1 more watching', 'and 960 more watching', 'and 1,960 more watching'])
})
