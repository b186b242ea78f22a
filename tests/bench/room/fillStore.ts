import { Store } from '@tldraw/store'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'

/** Puts records into a store as the editor has one, checked one by one, and returns how many shapes it holds then. */
export function fillStore(records: readonly BoardRecord[]): number {
  const store = new Store({ schema: createBoardSchema(), props: { defaultName: '', assets: { upload: () => Promise.reject(new Error()), resolve: () => null, remove: async () => {} }, onMount: () => {} } as never })
  store.mergeRemoteChanges(() => store.put(records as never))
  return store.allRecords().filter(({ typeName }) => typeName === 'shape').length
}
