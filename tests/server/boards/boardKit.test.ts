import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { usualKit } from '../../../shared/kit/deal/dealKit.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { recordsUpTo, type KitLayer } from '../../../shared/kit/layers.ts'
import { agendaFor } from '../../../shared/interview/agenda.ts'
import { KITS } from '../../../templates/index.ts'
import { adClickPrediction } from '../../../templates/adClickPrediction.ts'
import { wordsBeyond } from '../../shared/kit/support/referenceWords.ts'
import { TINY_KIT } from '../support/kit.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const KIT = usualKit(adClickPrediction)

let started: TestServer

beforeEach(async () => {
  started = await startTestServer({ kits: [...KITS, TINY_KIT], layOut })
})
afterEach(() => started.server.close())

/** The ids of the shapes that a board starts with. */
async function shapesOf(wish: object): Promise<string[]> {
  const { id, keys } = await started.create(wish)
  const client = new RawClient(started.url, id, keys.viewer)
  await client.until(() => client.records.get('page:page') !== undefined)
  const ids = [...client.records.ids()].filter((one) => one.startsWith('shape:'))
  client.socket.close()
  return ids.sort()
}

/** Everything a candidate gets: the frames of the socket and the answers of the API. The kit's own address answers as for an unknown board. */
async function bytesFor(id: string, key: string): Promise<Buffer[]> {
  const client = new RawClient(started.url, id, key)
  const bytes: Buffer[] = []
  client.socket.on('message', (frame: Buffer) => bytes.push(frame))
  await client.until(() => client.records.get('page:page') !== undefined)
  client.socket.close()
  for (const path of ['', '/keys']) bytes.push(Buffer.from(await (await started.get(`/api/boards/${id}${path}`, key)).arrayBuffer()))
  return bytes
}

/** Chance may spell a short word such as PSI in an id or a key. */
function withoutTokens(bytes: readonly Buffer[], tokens: readonly string[]): Buffer[] {
  return bytes.map((part) => Buffer.from(tokens.reduce((text, token) => text.replaceAll(token, ''), part.toString('latin1')), 'latin1'))
}

function idsUpTo(layer: KitLayer): string[] {
  return recordsUpTo(KIT, layOut(KIT), layer).map(({ id }) => id).filter((id) => id.startsWith('shape:')).sort()
}

describe('a board that starts from a kit', () => {
  test.each(['prompt', 'scaffold', 'partial', 'reference'] as const)('holds the layer %s and nothing beyond it', async (layer) => {
    expect(await shapesOf({ kit: KIT.id, layer })).toEqual(idsUpTo(layer))
  })

  test('holds all of it when no layer is asked for', async () => {
    expect(await shapesOf({ kit: KIT.id })).toEqual(idsUpTo('reference'))
  })

  test.each([
    [{ kit: 'tiny', layer: 'half' }, 'layer'],
    [{ kit: 'tiny', practice: 'yes' }, 'practice'],
    [{ layer: 'prompt' }, 'layer, practice and seed say how a kit is used, so they need one.'],
    [{ practice: true, title: 'Mine' }, 'layer, practice and seed say how a kit is used, so they need one.'],
  ])('is not made from %j, and says why', async (wish, hint) => {
    const response = await fetch(`${started.url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) })
    expect(response.status).toBe(400)
    expect(((await response.json()) as { message: string }).message).toContain(hint)
  })
})

describe('the kit of a board', () => {
  test('S6: is told to hosts: which it is and whether it is for practice', async () => {
    const { id, keys } = await started.create({ kit: KIT.id, layer: 'prompt', practice: true })
    const facts = async (key: string): Promise<unknown> => (await started.get(`/api/boards/${id}`, key)).json()
    expect(await facts(keys.host)).toEqual({ id, title: KIT.title, seat: 'host', purpose: 'practice', kit: { id: KIT.id, practice: true } })
    for (const seat of ['editor', 'viewer'] as const) expect(await facts(keys[seat])).toEqual({ id, title: KIT.title, seat, purpose: 'practice' })
  })

  test.each(KITS.map((kit) => [kit.id, kit] as const))('S6: %s is in no byte that a candidate gets, beyond the layer that is shown', async (_, kit) => {
    for (const layer of ['prompt', 'scaffold', 'partial', 'reference'] as const) {
      const { id, keys } = await started.create({ kit: kit.id, layer })
      // How the minutes of the round are shared out is told to everybody, and some kit says such a word, too.
      const told = [id, ...Object.values(keys), agendaFor(kit.minutes).kind]
      const bytes = withoutTokens(await bytesFor(id, keys.editor), told)
      const found = wordsBeyond(kit, layer).filter((word) => bytes.some((part) => part.includes(word)))
      expect([layer, found]).toEqual([layer, []])
      const shown = recordsUpTo(kit, layOut(kit), layer).flatMap(({ type, props }) => (type === 'component' ? [(props as { title: string }).title] : []))
      expect(shown.filter((title) => !bytes.some((part) => part.includes(title)))).toEqual([])
    }
  })

  test('S6: is given to hosts whole', async () => {
    const { id, keys } = await started.create({ kit: KIT.id, layer: 'prompt' })
    const response = await started.get(`/api/boards/${id}/kit`, keys.host)
    expect([response.status, await response.json()]).toEqual([200, KIT])
  })

  test('S6: has no address for anybody else: the answer is that of an unknown board', async () => {
    const [board, other] = [await started.create({ kit: KIT.id }), await started.create({ kit: 'tiny' })]
    const unknown = 'AAAAAAAAAAAAAAAAAAAAAA'
    const asked = [[board.id, board.keys.editor], [board.id, board.keys.viewer], [board.id, other.keys.host], [board.id, undefined], [unknown, board.keys.host], [unknown, undefined]] as const
    const answers = await Promise.all(asked.map(async ([id, key]) => {
      const response = await started.get(`/api/boards/${id}/kit`, key)
      return JSON.stringify([response.status, [...response.headers].filter(([name]) => name !== 'date'), await response.text()])
    }))
    expect(answers[0]).toContain('404')
    expect(new Set(answers).size).toBe(1)
  })

  test('is missing, in words, when the board never had one or the server lost it', async () => {
    const blank = await started.create({ title: 'Blank' })
    const none = await started.get(`/api/boards/${blank.id}/kit`, blank.keys.host)
    expect([none.status, await none.json()]).toEqual([404, { message: 'This board did not start from a case study.' }])
    const board = await started.create({ kit: 'tiny' })
    const without = await startTestServer({ storage: { ...started.storage, findBoard: (id) => started.storage.findBoard(id), close: async () => {} } })
    const lost = await without.get(`/api/boards/${board.id}/kit`, board.keys.host)
    expect([lost.status, await lost.json()]).toEqual([404, { message: 'This server no longer has the case study "tiny".' }])
    await without.server.close()
  })
})
