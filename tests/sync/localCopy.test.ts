import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { openLocalCopy, type LocalCopyParts } from '../../client/sync/localCopy.ts'

type Persistence = ReturnType<LocalCopyParts['open']>

const never = new Promise<never>(() => {})
const atOnce = (): Promise<void> => Promise.resolve()
const refused = Promise.reject<never>(new Error('no database'))
refused.catch(() => {})

function persistence(parts: Record<string, unknown>): () => Persistence {
  const quiet = { get: () => Promise.reject(new Error('gone')), set: () => Promise.reject(new Error('gone')), destroy: () => Promise.reject(new Error('gone')) }
  return () => ({ _db: Promise.resolve(), whenSynced: Promise.resolve(), ...quiet, ...parts }) as unknown as Persistence
}

it('a copy that is read is used', async () => {
  await expect(openLocalCopy('board', new Y.Doc(), { open: persistence({}), pause: () => never })?.loaded).resolves.toBe(true)
})

it.each([
  ['never loads', persistence({ whenSynced: never }), atOnce],
  ['never opens', persistence({ _db: never }), atOnce],
  ['is refused', persistence({ _db: refused }), () => never],
] as const)('a copy that %s keeps nobody from the board', async (_what, open, pause) => {
  await expect(openLocalCopy('board', new Y.Doc(), { open, pause })?.loaded).resolves.toBe(false)
})

it('a browser that throws when asked has no copy', () => {
  expect(openLocalCopy('board', new Y.Doc(), { open: () => { throw new Error('private') }, pause: atOnce })).toBeNull()
})

it('what cannot be remembered is nobody’s problem', async () => {
  const copy = openLocalCopy('board', new Y.Doc(), { open: persistence({}), pause: () => never })
  copy?.rememberUnsavedEdits(3)
  await expect(copy?.unsavedEdits()).resolves.toBe(0)
  await expect(copy?.destroy()).resolves.toBeUndefined()
})
