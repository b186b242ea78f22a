import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sniffImage } from '../../../server/assets/sniffImage.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'))
const PNG = bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
const SVG = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const MEGABYTE = 1024 * 1024

let started: TestServer
let board: CreatedBoard

beforeEach(async () => {
  started = await startTestServer({ env: { ASSET_MEGABYTES_PER_BOARD: '8' } })
  board = await started.create()
})
afterEach(() => started.server.close())

const upload = (body: Uint8Array<ArrayBuffer>, { key = board.keys.editor, type = 'application/octet-stream' } = {}): Promise<Response> =>
  fetch(`${started.url}/api/boards/${board.id}/assets`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': type }, body })

/** Announces an upload of so many bytes, and sends none of them yet. */
function startUpload(bytes: number, key: string): Socket {
  const socket = connect(Number(new URL(started.url).port), '127.0.0.1')
  socket.write(`POST /api/boards/${board.id}/assets HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${key}\r\nContent-Type: image/png\r\nContent-Length: ${bytes}\r\n\r\n`)
  return socket
}

async function answerOn(socket: Socket): Promise<{ status: number; isLast: boolean }> {
  const [head] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  const answer = head.toString('latin1')
  return { status: Number(answer.split(' ')[1]), isLast: /^connection: close/im.test(answer) }
}

/** Different pictures of a size. */
const picture = (bytes: number, seed = 0): Uint8Array<ArrayBuffer> => {
  const made = new Uint8Array(bytes).fill(seed)
  made.set(PNG)
  return made
}

test.each([
  ['a PNG', '\x89PNG\r\n\x1a\n\0\0', 'image/png'],
  ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
  ['a GIF', 'GIF89a\x01\0', 'image/gif'],
  ['a WebP', 'RIFF\x10\0\0\0WEBPVP8L', 'image/webp'],
  ['an AVIF', '\0\0\0\x1cftypavif\0\0\0\0', 'image/avif'],
  ['an AVIF by its second brand', '\0\0\0\x1cftypmif1\0\0\0\0miafavif', 'image/avif'],
  ['an MP4', '\0\0\0\x1cftypisom\0\0\0\0avc1', undefined],
  ['a brand behind the box', '\0\0\0\x10ftypisom\0\0\0\0avif', undefined],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
  ['a page that begins like nothing', '<!doctype html><script>', undefined],
  ['a WAV', 'RIFF\x10\0\0\0WAVEfmt ', undefined],
  ['nothing', '', undefined],
])('A1: %s is told by its bytes', (_name, text, type) => {
  expect(sniffImage(bytesOf(text))).toBe(type)
})

describe('a picture', () => {
  test('A1, A2, A3: is kept under the hash of its bytes, and given to who knows board and hash', async () => {
    const answer = await upload(PNG, { type: 'text/html' })
    const hash = createHash('sha256').update(PNG).digest('hex')
    expect([answer.status, await answer.json()]).toEqual([201, { hash, type: 'image/png', size: PNG.byteLength }])
    const got = await started.get(`/api/boards/${board.id}/assets/${hash}`)
    expect([got.status, ...new Uint8Array(await got.arrayBuffer())]).toEqual([200, ...PNG])
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'cache-control', 'content-security-policy'].map((name) => [name, got.headers.get(name)]))).toEqual({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  test('A2: that comes twice is kept once', async () => {
    const answers = [await upload(PNG), await upload(PNG, { key: board.keys.host })]
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(await started.storage.listAssets(board.id)).toHaveLength(1)
  })

  test.each([
    ['another hash', () => `${board.id}/assets/${'a'.repeat(64)}`],
    ['no hash', () => `${board.id}/assets/..%2f..%2fetc%2fpasswd`],
    ['another board', () => `${'A'.repeat(22)}/assets/${createHash('sha256').update(PNG).digest('hex')}`],
  ])('A3: is not found by %s', async (_name, path) => {
    await upload(PNG)
    expect((await started.get(`/api/boards/${path()}`)).status).toBe(404)
  })
})

describe('an upload is refused', () => {
  test.each([
    ['from a viewer', () => upload(PNG, { key: board.keys.viewer }), 403],
    ['from who has no key', () => upload(PNG, { key: 'x' }), 404],
    ['of an SVG, whatever it says it is', () => upload(SVG, { type: 'image/png' }), 415],
    ['of nothing', () => upload(new Uint8Array()), 415],
    ['of JSON', () => upload(bytesOf('{}'), { type: 'application/json' }), 415],
    ['of too much', () => upload(picture(LIMITS.maxAssetBytes + 1)), 413],
  ])('A1: %s', async (_name, send, status) => {
    const answer = await send()
    expect([answer.status, await answer.json()]).toEqual([status, { message: expect.any(String) }])
    expect(await started.storage.listAssets(board.id)).toEqual([])
  })

  test('A1: before its bytes are read, and who has no key cannot go on sending', async () => {
    const { keys } = board
    for (let seed = 1; seed <= 2; seed++) await upload(picture(3 * MEGABYTE, seed))
    expect(await answerOn(startUpload(MEGABYTE, 'x'))).toEqual({ status: 404, isLast: true })
    expect(await answerOn(startUpload(MEGABYTE, keys.viewer))).toEqual({ status: 403, isLast: false })
    expect(await answerOn(startUpload(4 * MEGABYTE, keys.editor))).toEqual({ status: 409, isLast: false })
    await started.storage.setFact(board.id, 'pause', undefined, true)
    expect(await answerOn(startUpload(MEGABYTE, keys.editor))).toEqual({ status: 403, isLast: false })
  })

  test('A1: when the host pauses the editors while its bytes are read', async () => {
    const { storage } = started
    const judged = new Promise<void>((resolve) => {
      vi.spyOn(storage, 'listAssets').mockImplementationOnce(async () => {
        resolve()
        return []
      })
    })
    const socket = startUpload(PNG.byteLength, board.keys.editor)
    await judged
    await storage.setFact(board.id, 'pause', undefined, true)
    socket.write(PNG)
    expect((await answerOn(socket)).status).toBe(403)
    expect(await storage.listAssets(board.id)).toEqual([])
  })

  test('A1: above what a board may hold, and other boards have theirs', async () => {
    const statuses: number[] = []
    for (let seed = 1; seed <= 3; seed++) statuses.push((await upload(picture(4 * MEGABYTE, seed))).status)
    expect(statuses).toEqual([201, 201, 409])
    expect((await upload(picture(4 * MEGABYTE, 1))).status).toBe(201)
    board = await started.create()
    expect((await upload(picture(4 * MEGABYTE, 3))).status).toBe(201)
  })

  test('A1: from an editor while the host has paused them, and not from the host', async () => {
    await started.storage.setFact(board.id, 'pause', undefined, true)
    expect([(await upload(PNG)).status, (await upload(PNG, { key: board.keys.host })).status]).toEqual([403, 201])
  })
})
