import { computed, type Signal } from '@tldraw/state'
import type { TLStore } from '@tldraw/tlschema'
import { createTLStore } from 'tldraw'
import type { createBoardSchema } from '../../shared/board/schema.ts'
import { createImageStore } from './imageStore.ts'
import type { SaveStatus } from './saveStatus.ts'

/** An empty store of records that tells tldraw whether it may be written to, and where its pictures lie. */
export function createBoardStore(
  { boardId, boardKey }: { boardId: string; boardKey: string },
  schema: ReturnType<typeof createBoardSchema>,
  status: Signal<SaveStatus>,
  mayWrite: Signal<boolean>,
): TLStore {
  const store: TLStore = createTLStore({
    schema,
    assets: createImageStore({ boardId, boardKey, inlinedBytes: () => inlinedBytes(store) }),
    // Without a current user tldraw would write a user record into every board.
    users: { currentUser: computed('no user record', () => null) },
    collaboration: {
      status: computed('network', () => (status.get().kind === 'offline' ? 'offline' : 'online')),
      mode: computed('mode', () => (mayWrite.get() ? 'readwrite' : 'readonly')),
    },
  })
  return store
}

function inlinedBytes(store: TLStore): number {
  return store.query
    .records('asset')
    .get()
    .reduce((sum, { props }) => sum + ('src' in props ? (props.src?.length ?? 0) : 0), 0)
}
