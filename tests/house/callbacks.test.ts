import { expect, test } from 'vitest'
import { readHouse } from './support/house.ts'
import { at, parseSource, visit, type Node, type ParsedFile } from './support/sourceFile.ts'

/** Callbacks that cannot throw, by the file and the words of the callback, each with a because. */
const HARMLESS: Readonly<Record<string, string>> = {
  'server/runtime/clock.ts run': 'the clock hands on what it was given; whoever gives it guards it',
  'server/runtime/clock.ts resolve': 'a resolver never throws',
  'server/runtime/turns.ts resolve': 'a resolver never throws',
  'server/assets/assetRoutes.ts kept.release': 'it only subtracts',
  'server/assets/assetRoutes.ts cancel': 'it only clears a timer',
  'server/assets/assetRoutes.ts release': 'it only subtracts',
  'server/http/slowRequests.ts stop': 'it only clears a timer',
  'server/http/socketServer.ts () => stream.destroy()': 'to destroy a stream never throws',
  'server/http/socketServer.ts resolve': 'a resolver never throws',
  "server/rooms/registry/roomDoor.ts () => {}": 'it does nothing',
  'server/rooms/registry/roomRegistry.ts () => void this.#close(room)': 'it is async and catches what it does',
  'server/compaction/compactionWorker.ts resolve': 'a resolver never throws',
  'server/compaction/grains.ts gather': 'it keeps what it is given',
  'server/compaction/workerCompactor.ts resolve': 'a resolver never throws',
  'server/compaction/workerCompactor.ts reject': 'a rejecter never throws',
  'server/storage/sqlite/heavyWork.ts reject': 'a rejecter never throws',
  'server/rooms/commit/groupCommit.ts commit': 'it is guarded where it is made',
  'server/rooms/commit/groupCommit.ts resolve': 'a resolver never throws',
  'server/storage/sqlite/disk/checkpointer.ts reject': 'a rejecter never throws',
  'server/storage/sqlite/disk/checkpointWorker.ts beginAnew': 'it has a thread of its own, whose end is looked at',
  'server/rooms/doc/roomDoc.ts gather': 'it keeps what it is given',
  'server/rooms/rounds.ts () => this.#step()': 'rooms guard what they do in their turns',
  'server/lastResort.ts (error) => this.caught(error)': 'it is where everything ends up',
  'server/lastResort.ts (reason) => this.rejected(reason)': 'it is where everything ends up',
  'server/lastResort.ts () => exit(1)': 'the process is over',
  'server/start.ts () => process.exit(1)': 'the process is over',
  'server/start.ts stop': 'a signal ends the process in any case',
  'server/warmUp.ts () => {}': 'it does nothing',
  'server/warmUp.ts (update: Uint8Array) => writer.send(updateFrame(update))': 'it runs before anybody is here, on words of our own',
  'server/warmUp.ts look': 'it runs before anybody is here, on words of our own',
  'server/warmUp.ts reject': 'a rejecter never throws',
}

const EVENT = /\.(on|once|addEventListener)$/
const CLOCK = /\.(after|every)$/
const SOON = /(^(setTimeout|setInterval|setImmediate)|\.nextTurn)$/

/** The functions that something else calls later: on an event or after a time. */
function callbacks(file: ParsedFile): Node[] {
  const found: Node[] = []
  visit(file.body, (node) => {
    if (node.type !== 'CallExpression') return
    const [first, second] = node['arguments'] as Node[]
    const callee = textOf(file, node['callee'] as Node)
    if (EVENT.test(callee) && first?.type === 'Literal' && second !== undefined) found.push(second)
    if (CLOCK.test(callee) && second !== undefined) found.push(second)
    if (SOON.test(callee) && first !== undefined) found.push(first)
  })
  return found
}

function textOf({ text }: ParsedFile, { start, end }: Node): string {
  return text.slice(start, end as number)
}

/** Guarded itself, or one that does nothing but guarded things. */
function isGuarded(file: ParsedFile, callback: Node): boolean {
  if (textOf(file, callback).startsWith('guarded(')) return true
  const body = callback['body'] as Node | undefined
  if (body === undefined) return false
  const steps = body.type === 'BlockStatement' ? (body['body'] as Node[]) : [body]
  return steps.every((step) => /^(guarded\(|\w+\.on\('error', \(\) => \w+\.destroy\(\)\))/.test(textOf(file, step)))
}

function unguarded(file: ParsedFile): string[] {
  if (!file.path.startsWith('server/')) return []
  return callbacks(file)
    .filter((callback) => !isGuarded(file, callback) && HARMLESS[`${file.path} ${textOf(file, callback)}`] === undefined)
    .map((callback) => `${at(file, callback.start)} is called by an event or a timer, and what it throws ends the process: use guarded() of server/runtime/guard.ts`)
}

test('nothing that an event or a timer calls on the server can throw out of it', () => {
  expect(readHouse().flatMap(unguarded)).toEqual([])
})

test('what is called harmless is there', () => {
  const there = new Set(readHouse().flatMap((file) => callbacks(file).map((callback) => `${file.path} ${textOf(file, callback)}`)))
  expect(Object.keys(HARMLESS).filter((key) => !there.has(key))).toEqual([])
})

test.each([
  "socket.on('message', (data) => read(data))",
  "socket.once('close', leave)",
  'setTimeout(() => work(), 5)',
  'setImmediate(work)',
  'clock.after(5, () => work())',
  'this.#clock.every(5, work)',
  'clock.nextTurn(work)',
  "target.addEventListener('error', work)",
  "http.on('upgrade', () => { work(); guarded(fail, work)() })",
])('%s is refused', (text) => {
  expect(unguarded(parseSource({ path: 'server/http/a.ts', text }))).toEqual([expect.stringContaining('server/http/a.ts:1')])
})

test.each(["socket.on('message', guarded(fail, (data) => read(data)))", 'clock.after(5, guarded(fail, work))', 'list.every((one) => one > 1)', "http.on('upgrade', (request) => guarded(fail, take)(request))"])('%s is allowed', (text) => {
  expect(unguarded(parseSource({ path: 'server/http/a.ts', text }))).toEqual([])
})
