import type { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { toWire } from '../../../server/rooms/wire/wireFrames.ts'

/** What ws reads frames with; its types leave it out. */
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable }

test('messages of every length are frames that a WebSocket client reads', () => {
  const payloads = [0, 1, 125, 126, 127, 65_535, 65_536, 100_000].map((length) => new Uint8Array(length).fill(length % 251))
  const read: Buffer[] = []
  const receiver = new Receiver({ isServer: false, binaryType: 'nodebuffer' })
  receiver.on('message', (data: Buffer, isBinary: boolean) => read.push(isBinary ? data : Buffer.from('text')))
  for (const payload of payloads) receiver.write(toWire([payload]))
  receiver.write(toWire(payloads))
  expect(read.map((data) => [data.length, data[0]])).toEqual([...payloads, ...payloads].map((data) => [data.length, data[0]]))
})
