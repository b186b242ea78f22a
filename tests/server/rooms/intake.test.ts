import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { newAddressWork, WorkMeter } from '../../../server/access/workMeter.ts'
import { presenceFrame, step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { scanUpdate } from '../../../server/updates/scanUpdate.ts'
import { conflicts } from '../../fakes/hostileReferences.ts'
import { anyBytes, binary, hostileUpdate } from '../../fakes/hostileUpdates.ts'
import { Author, written, writtenIn, type FakeSession } from '../support/fakeSession.ts'
import { createRoomBench, type RoomBench } from '../support/roomBench.ts'

let bench: RoomBench
let ada: FakeSession
let ben: FakeSession

beforeEach(() => {
  bench = createRoomBench()
  ada = bench.join('ada')
  ben = bench.join('ben')
})

const send = ({ session }: FakeSession, update: Uint8Array): void => bench.room.receive(session, updateFrame(update))
const answer = ({ session }: FakeSession, update: Uint8Array): void => bench.room.receive(session, step2Frame(update))
const show = ({ session }: FakeSession, clientId: number): void => bench.room.receive(session, presenceFrame([{ clientId, clock: 1, json: '{}' }]))
const updatesOf = ({ link }: FakeSession): Uint8Array[] => link.take('update').map(({ update }) => update)
/** So many updates of one Yjs client, one behind the other. */
const chain = (client: number, count: number): Uint8Array => hostileUpdate({ sections: [{ client, clock: 0, structs: Array.from({ length: count }, (_, clock) => binary(1, clock > 0 ? { origin: { client, clock: clock - 1 } } : client > 1 ? { rightOrigin: { client: client - 1, clock: 0 } } : {})) }] })

describe('content', () => {
  const alien: [string, (doc: Y.Doc) => void][] = [
    ['a map in a map', (doc) => doc.getMap('map').set('a', new Y.Map())],
    ['a text in a list', (doc) => doc.getArray('list').push([new Y.Text('a')])],
    ['XML', (doc) => doc.getXmlFragment('xml').push([new Y.XmlElement('p')])],
    ['a subdocument', (doc) => doc.getMap('map').set('a', new Y.Doc())],
  ]
  test.each(alien)('M7: %s closes its session, by update and by step 2', (_name, write) => {
    const doc = new Y.Doc()
    write(doc)
    send(ada, Y.encodeStateAsUpdate(doc))
    answer(ben, Y.encodeStateAsUpdate(doc))
    expect([ada.link.closed, ben.link.closed]).toEqual([CLOSE.alien, CLOSE.alien])
    expect(bench.room.doc.store.clients.size).toBe(0)
  })

  test('M7: plain lists, maps and texts with formats and embeds are served whole', async () => {
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => send(ada, update))
    doc.getArray('list').push([1, 'two', { three: [3] }, Uint8Array.of(4)])
    doc.getMap('map').set('a', 1)
    doc.getMap('map').set('a', 2)
    const text = doc.getText('text')
    text.insert(0, 'a long text')
    text.insert(2, 'very ')
    text.format(0, 4, { bold: true })
    text.insertEmbed(3, { image: 'x' })
    text.delete(1, 2)
    await bench.clock.turn()
    const other = new Y.Doc()
    for (const update of updatesOf(ben)) Y.applyUpdate(other, update)
    expect([other.getArray('list').toJSON(), other.getMap('map').toJSON(), other.getText('text').toDelta()]).toEqual([doc.getArray('list').toJSON(), doc.getMap('map').toJSON(), text.toDelta()])
    expect(ada.link.closed).toBeUndefined()
  })
})

describe('work', () => {
  test('U1: what takes too many steps to integrate closes its session, and nothing of it is kept', async () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = conflicts(5, 2_000)
    send(ada, first)
    send(ada, second)
    await bench.clock.turn()
    expect(ada.link.closed).toBe(CLOSE.tangled)
    expect(bench.storage.log.every(({ update }) => update.byteLength <= first.byteLength)).toBe(true)
    send(ben, new Author(1).write('a', '1'))
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({ a: '1' })
  })

  test('U1: a session that has used its steps up is told to wait, and the bucket fills again', () => {
    let nowMs = 0
    const meter = new WorkMeter(newAddressWork(nowMs), () => nowMs)
    expect(meter.isLeft).toBe(true)
    meter.spendAll()
    expect(meter.isLeft).toBe(false)
    nowMs += 1_000
    expect(meter.isLeft).toBe(true)
    Object.assign(ada.session, { work: { isLeft: false, spend() {}, mayBegin: () => true, spendAll() {} } })
    send(ada, new Author(1).write('a', '1'))
    expect(ada.link.closed).toBe(CLOSE.tooMuch)
  })

  test('U2: what is stored and relayed is what it changed, without what was known', async () => {
    const author = new Author(1)
    send(ada, author.write('a', '1'))
    await bench.clock.turn()
    updatesOf(ben)
    author.write('b', '2')
    answer(ada, Y.encodeStateAsUpdate(author.doc))
    await bench.clock.turn()
    const row = bench.storage.log.at(-1)?.update ?? new Uint8Array()
    expect(scanUpdate(row)?.sections.map(({ fromClock, endClock }) => [fromClock, endClock])).toEqual([[1, 2]])
    expect(updatesOf(ben)).toEqual([row])
  })
})

test('U3: a step 2 that passes on what an earlier build let in is mended, and its sender stays with all of its own', async () => {
  const poison = [{ client: 5, clock: 0, structs: [binary(1), { kind: 'string', text: '', origin: { client: 5, clock: 0 } }] }, { client: 6, clock: 0, structs: [{ kind: 'gc', length: 2 ** 53 - 2 }] }] as const
  send(ada, hostileUpdate({ sections: poison }))
  expect(ada.link.closed).toBe(CLOSE.malformed)
  const own = { client: 7, clock: 0, structs: [{ kind: 'any', bytes: anyBytes('1'), count: 1, parent: 'test', parentSub: 'a' }] } as const
  answer(ben, hostileUpdate({ sections: [...poison, own] }))
  await bench.clock.turn()
  expect(ben.link.closed).toBeUndefined()
  expect(writtenIn(bench.storage.log.map(({ update }) => update))).toEqual({ a: '1' })
  expect(bench.room.doc.store.clients.get(5)?.map(({ length }) => length)).toEqual([1])
})

describe('whose a Yjs client is', () => {
  test('U4: nobody writes as a client that somebody else writes as, and the one who did not answer is ended', async () => {
    const author = new Author(1)
    send(ada, author.write('a', '1'))
    const thief = new Author(1)
    thief.write('a', 'x')
    const theft = thief.write('a', 'stolen')
    send(ben, theft)
    expect([ben.link.closed, ada.link.pings]).toEqual([CLOSE.idTaken, 1])
    answer(bench.join('cyd'), theft)
    send(ada, author.write('b', '2'))
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({ a: '1', b: '2' })
    await bench.clock.advance(ROOM_LIMITS.answerMs + ROOM_LIMITS.watchIntervalMs)
    expect(ada.link.isTerminated).toBe(false)
    send(bench.join('dan'), theft)
    expect(ada.link.pings).toBe(1)
    const later = new Author(1)
    for (const key of ['a', 'b']) later.write(key, '')
    send(bench.join('eve'), later.write('c', 'stolen'))
    expect(ada.link.pings).toBe(2)
    await bench.clock.advance(ROOM_LIMITS.answerMs + ROOM_LIMITS.watchIntervalMs)
    expect(ada.link.isTerminated).toBe(true)
  })

  test('U4: nor as one that somebody else shows and has not written as yet', () => {
    show(ada, 11)
    send(ben, new Author(11).write('a', 'stolen'))
    expect(ben.link.closed).toBe(CLOSE.idTaken)
  })

  test('U4: to show a client that has written keeps it from nobody, and neither does having left', async () => {
    const author = new Author(11)
    send(ada, author.write('a', '1'))
    bench.room.leave(ada.session)
    show(ben, 11)
    const back = bench.join('ada again')
    send(back, author.write('a', '2'))
    await bench.clock.turn()
    expect([back.link.closed, written(bench.room.doc)]).toEqual([undefined, { a: '2' }])
  })

  test('U4: with a visit it stays of that browser, also while nobody from there is here', async () => {
    const [author, visit] = [new Author(11), 'secret']
    const first = bench.join('first', { visit })
    send(first, author.write('a', '1'))
    bench.room.leave(first.session)
    const theft = Y.encodeStateAsUpdate(author.doc)
    author.write('a', '2')
    answer(ben, Y.encodeStateAsUpdate(author.doc, Y.encodeStateVectorFromUpdate(theft)))
    expect(ben.link.closed).toBe(CLOSE.idTaken)
    const second = bench.join('second', { visit })
    answer(second, Y.encodeStateAsUpdate(author.doc))
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({ a: '2' })
  })
})

describe('what a board holds', () => {
  test('U5: a session brings no more Yjs clients than a browser has, and others go on', () => {
    const many = hostileUpdate({ sections: Array.from({ length: ROOM_LIMITS.maxNewClientsPerSession + 1 }, (_, client) => ({ client: client + 1, clock: 0, structs: [binary()] })) })
    send(ada, many)
    expect(ada.link.closed).toBe(CLOSE.tooMuch)
    send(ben, new Author(1).write('a', '1'))
    expect([ben.link.closed, written(bench.room.doc)]).toEqual([undefined, { a: '1' }])
  })

  test('U5: nor do all from one address bring more than pages are opened there', () => {
    const nowMs = 0
    const address = newAddressWork(nowMs)
    const [first, second] = [new WorkMeter(address, () => nowMs), new WorkMeter(address, () => nowMs)]
    expect([first.mayBegin(4_000), second.mayBegin(1_001), second.mayBegin(1_000)]).toEqual([true, false, true])
  })

  test('U5: a doc that is full takes more when much was deleted', async () => {
    let next = 1
    for (const size of [50_000, 1_000, 20, 1]) {
      const filler = bench.join(`filler ${size}`)
      while (filler.link.closed === undefined && next < 250) send(filler, chain(next++, size))
      // The one that was refused did not begin.
      next--
    }
    send(ben, new Author(900).write('a', '1'))
    expect(ben.link.closed).toBe(CLOSE.full)
    const cyd = bench.join('cyd')
    send(cyd, hostileUpdate({ deletes: [1, 2, 3, 4].map((client) => ({ client, ranges: [[0, 50_000]] })) }))
    send(cyd, new Author(901).write('a', '1'))
    await bench.clock.turn()
    expect([cyd.link.closed, written(bench.room.doc)]).toEqual([undefined, { a: '1' }])
  })

  test('U5: a doc takes no more memory than it may', () => {
    const each = 50_000
    for (let client = 1; ada.link.closed === undefined && client < 100; client++) send(ada, chain(client, each))
    expect(ada.link.closed).toBe(CLOSE.full)
    expect(bench.room.weight).toBeLessThan(ROOM_LIMITS.maxDocWeight)
    expect(bench.room.weight).toBeGreaterThan(ROOM_LIMITS.maxDocWeight / 2)
  })
})
