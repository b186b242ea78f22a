import { expect, test } from 'vitest'
import { failed, type Answer, type Failure } from '../../../client/api/answer.ts'
import { replaceHostLink } from '../../../client/api/replaceHostLink.ts'

const OFFLINE = failed({ kind: 'offline' })
const REFUSED = failed({ kind: 'notFound' })
const HOST = { ok: true, value: { id: 'b', title: 'Feed', seat: 'host' } } as const
const PARTS = { boardId: 'b', boardKey: 'old', next: 'new' }

function api(rotated: Answer<object>, opened: unknown) {
  const asked: unknown[] = []
  return {
    asked,
    rotateKey: async (...call: unknown[]) => (asked.push(call), rotated),
    getBoard: async (...call: unknown[]) => (asked.push(call), opened as never),
  }
}

test('the key that was made here is sent, and is the new one', async () => {
  const server = api({ ok: true, value: {} }, REFUSED)
  expect(await replaceHostLink(PARTS, server)).toEqual({ ok: true, value: true })
  expect(server.asked).toEqual([['b', 'old', 'host', { next: 'new' }]])
})

test.each([
  ['an answer that got lost', OFFLINE],
  ['another try, which the old key does not open', REFUSED],
])('%s: the new key opens the board, so it was done', async (_, rotated) => {
  expect(await replaceHostLink(PARTS, api(rotated, HOST))).toEqual({ ok: true, value: true })
})

test.each<[string, { ok: false; failure: Failure }, { ok: false; failure: Failure }, string]>([
  ['nothing can be asked', OFFLINE, OFFLINE, 'offline'],
  ['it was not done', failed({ kind: 'server' }), REFUSED, 'server'],
  ['the old key opens nothing and nobody can say what the new one does', REFUSED, OFFLINE, 'offline'],
])('%s: that is said', async (_, rotated, opened, kind) => {
  expect(await replaceHostLink(PARTS, api(rotated, opened))).toEqual(failed({ kind } as Failure))
})
