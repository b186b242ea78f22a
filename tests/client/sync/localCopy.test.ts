import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { openLocalCopy, type LocalCopyParts } from '../../../client/sync/localCopy.ts'

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

it('a copy keeps the visit that it was begun with, as long as that can be one', async () => {
  const kept = new Map<string, string>()
  const parts = { get: (key: string) => Promise.resolve(kept.get(key)), set: async (key: string, value: string) => void kept.set(key, value) }
  const copy = openLocalCopy('board', new Y.Doc(), { open: persistence(parts), pause: () => never })
  const [first, second] = ['a'.repeat(22), 'b'.repeat(22)]
  expect([await copy?.visit(first), await copy?.visit(second)]).toEqual([first, first])
  kept.set('visit', 'key.spoilt')
  expect(await copy?.visit(second)).toBe(second)
  const broken = openLocalCopy('board', new Y.Doc(), { open: persistence({}), pause: () => never })
  expect(await broken?.visit(first)).toBe(first)
})

it('a copy that is erased takes all that this browser kept with it, and nobody is told when that fails', async () => {
  let cleared = 0
  const copy = openLocalCopy('board', new Y.Doc(), { open: persistence({ clearData: async () => void cleared++ }), pause: () => never })
  await copy?.erase()
  expect(cleared).toBe(1)
  const stuck = openLocalCopy('board', new Y.Doc(), { open: persistence({ clearData: () => Promise.reject(new Error('gone')) }), pause: () => never })
  await expect(stuck?.erase()).resolves.toBeUndefined()
})
