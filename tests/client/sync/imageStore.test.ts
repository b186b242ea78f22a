import type { TLAsset } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { assetPath, uploadAsset } from '../../../client/api/assets.ts'
import type { Answer, Failure } from '../../../client/api/answer.ts'
import { createImageStore } from '../../../client/sync/imageStore.ts'
import { undrawable } from '../../../client/content/recordRules.ts'

const HASH = 'a'.repeat(64)
const PICTURE = new File([Uint8Array.of(1, 2, 3)], 'a.png', { type: 'image/png' })

const asset = (src: string): TLAsset => ({ id: 'asset:x', typeName: 'asset', type: 'image', props: { src, name: '', w: 1, h: 1, mimeType: null, isAnimated: false }, meta: {} }) as unknown as TLAsset

function storeThat(answer: Answer<string>) {
  return createImageStore({ boardId: 'board', boardKey: 'key', inlinedBytes: () => 0, upload: async () => answer })
}

test('A2: a picture that the server keeps is named by its hash, and found there', async () => {
  const store = storeThat({ ok: true, value: HASH })
  const { src } = await store.upload(asset(''), PICTURE)
  expect(src).toBe(`asset:${HASH}`)
  expect(await store.resolve?.(asset(src), {} as never)).toBe(`/api/boards/board/assets/${HASH}`)
})

test('an inlined picture of an older board is shown from where it is', async () => {
  expect(await storeThat({ ok: true, value: HASH }).resolve?.(asset('data:image/png;base64,AAAA'), {} as never)).toBe('data:image/png;base64,AAAA')
})

test.each([
  [{ kind: 'full' }, 'as many images as it can carry'],
  [{ kind: 'invalid' }, 'cannot be read'],
] as [Failure, string][])('a picture that the server refuses (%j) is not put on the board', async (failure, sentence) => {
  await expect(storeThat({ ok: false, failure }).upload(asset(''), PICTURE)).rejects.toThrow(sentence)
})

test('an upload is bytes with a key, and a refusal is told apart', async () => {
  const sent: { path: string; init: RequestInit }[] = []
  const answering = (status: number, body: string): typeof fetch => (async (path: string, init: RequestInit) => {
    sent.push({ path, init })
    return new Response(body, { status })
  }) as typeof fetch
  expect(await uploadAsset('b/1', 'key', PICTURE, answering(201, JSON.stringify({ hash: HASH, type: 'image/png', size: 3 })))).toEqual({ ok: true, value: HASH })
  expect(sent[0]).toMatchObject({ path: '/api/boards/b%2F1/assets', init: { method: 'POST', body: PICTURE, headers: { authorization: 'Bearer key', 'content-type': 'application/octet-stream' } } })
  expect(await uploadAsset('b', 'key', PICTURE, answering(409, '{}'))).toEqual({ ok: false, failure: { kind: 'full' } })
  expect(await uploadAsset('b', 'key', PICTURE, answering(415, '{}'))).toEqual({ ok: false, failure: { kind: 'invalid' } })
  expect(assetPath('b/1', HASH)).toBe(`/api/boards/b%2F1/assets/${HASH}`)
})

test.each([
  [`asset:${HASH}`, undefined],
  ['data:image/png;base64,AAAA', undefined],
  ['asset:../../keys', 'A picture lies on another site.'],
  [`https://evil.example/${HASH}`, 'A picture lies on another site.'],
  [`/api/boards/b/assets/${HASH}`, 'A picture lies on another site.'],
])('A2: a picture at %s on the canvas: %s', (src, why) => {
  expect(undrawable(asset(src))).toBe(why)
})
