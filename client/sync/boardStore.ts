import { computed, type Signal } from '@tldraw/state'
import { Store } from '@tldraw/store'
import type { TLRecord, TLStore, TLStoreProps } from '@tldraw/tlschema'
import type { createBoardSchema } from '../../shared/board/schema.ts'
import { createImageStore } from './imageStore.ts'
import type { SaveStatus } from './saveStatus.ts'

/** Without a current user tldraw would write a user record into every board. */
const NOBODY = computed('no user record', () => null)

/**
 * An empty store of records that tells tldraw whether it may be written to, and where its pictures lie. Made without
 * tldraw's own maker, which comes with all of the canvas' code, because a board is opened before that is there.
 */
export function createBoardStore(
  { boardId, boardKey }: { boardId: string; boardKey: string },
  schema: ReturnType<typeof createBoardSchema>,
  status: Signal<SaveStatus>,
  mayWrite: Signal<boolean>,
): TLStore {
  const { upload, resolve } = createImageStore({ boardId, boardKey, inlinedBytes: () => inlinedBytes(store) })
  const props: TLStoreProps = {
    defaultName: '',
    assets: { upload, resolve, remove: async () => {} },
    users: { currentUser: NOBODY, resolve: () => NOBODY },
    onMount() {},
    collaboration: {
      status: computed('network', () => (status.get().kind === 'offline' ? 'offline' : 'online')),
      mode: computed('mode', () => (mayWrite.get() ? 'readwrite' : 'readonly')),
    },
  }
  const store: TLStore = new Store<TLRecord, TLStoreProps>({ schema, props })
  return store
}

function inlinedBytes(store: TLStore): number {
  return store.query
    .records('asset')
    .get()
    .reduce((sum, { props }) => sum + ('src' in props ? (props.src?.length ?? 0) : 0), 0)
}
