import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Kit } from '../../../shared/kit/kit.ts'
import { writeKitFile } from '../../../shared/kitFile/readKitFile.ts'
import { FORMS, KITS } from '../../../templates/index.ts'
import { TINY_KIT } from '../support/kit.ts'
import { startProcess } from '../support/serverProcess.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const OWN: Kit = { ...TINY_KIT, id: 'own', title: 'Our own', prompt: 'SECRET question', architecture: { ...TINY_KIT.architecture, lanes: [{ id: 'online', title: 'SECRET lane', plane: 'online', step: 6 }] } }
const KEY = 'create-key-of-this-server'

let started: TestServer | undefined
afterEach(() => started?.server.close())

const start = async (createKey?: string): Promise<TestServer> => (started = await startTestServer({ kits: [TINY_KIT, OWN], privateKits: new Set(['own']), env: createKey === undefined ? {} : { CREATE_KEY: createKey } }))
const read = async (server: TestServer, path: string, key?: string): Promise<{ status: number; text: string }> => {
  const answer = await server.get(path, key)
  return { status: answer.status, text: await answer.text() }
}

test('S8: a private kit shows its title in the gallery and nothing of what is in it', async () => {
  const server = await start()
  const { text } = await read(server, '/api/kits')
  const [tiny, own] = JSON.parse(text) as object[]
  expect(tiny).toHaveProperty('preview')
  expect(own).toEqual({ id: 'own', title: 'Our own', tags: ['ranking'], difficulty: 'easy', minutes: 30, kept: true })
  expect(text).not.toContain('SECRET')
})

test('S8: what is in it has no address, and reads like a kit that is not there', async () => {
  const server = await start()
  const [own, none] = [await read(server, '/api/kits/own'), await read(server, '/api/kits/nope')]
  expect([own.status, own.text.replaceAll('own', 'nope')]).toEqual([none.status, none.text])
  expect((await read(server, '/api/kits/tiny')).status).toBe(200)
})

test('S8: a host of a board made from it has all of it, the other seats nothing', async () => {
  const server = await start()
  const { id, keys } = await server.create({ kit: 'own', layer: 'prompt' })
  expect(JSON.parse((await read(server, `/api/boards/${id}/kit`, keys.host)).text)).toEqual(OWN)
  for (const key of [keys.editor, keys.viewer]) {
    expect((await read(server, `/api/boards/${id}/kit`, key)).status).toBe(404)
    // In an interview no address of a case study is told from one that is not there.
    const [own, none] = [await read(server, '/api/kits/own', key), await read(server, '/api/kits/nope', key)]
    expect([own.status, own.text]).toEqual([403, none.text])
  }
})

test('S8: with a create key, who does not have it reads titles alone, and of private kits not even those', async () => {
  const server = await start(KEY)
  for (const key of [undefined, 'wrong', `${KEY}x`]) {
    const { text } = await read(server, '/api/kits', key)
    expect(JSON.parse(text)).toEqual([{ id: 'tiny', title: 'Tiny ranking', tags: ['ranking'], difficulty: 'easy', minutes: 30, kept: true }])
    const answers = await Promise.all(['tiny', 'own', 'nope'].map((id) => read(server, `/api/kits/${id}`, key)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.status).toBe(401)
  }
})

test('S8: with GUIDES=public a create key is for making boards alone, and private kits stay kept', async () => {
  const server = started = await startTestServer({ kits: [TINY_KIT, OWN], privateKits: new Set(['own']), env: { CREATE_KEY: KEY, GUIDES: 'public' } })
  expect((await read(server, '/api/kits/tiny')).status).toBe(200)
  const [tiny, own] = JSON.parse((await read(server, '/api/kits')).text) as object[]
  expect([tiny, own]).toEqual([expect.objectContaining({ preview: expect.anything() }), expect.objectContaining({ kept: true })])
  expect([(await read(server, '/api/kits/own')).status, (await read(server, '/api/kits/own', KEY)).status]).toEqual([404, 200])
  expect((await fetch(`${server.url}/api/boards`, { method: 'POST' })).status).toBe(401)
})

test('S8: with GUIDES=creators no address of a case study opens without the create key, dealt or not', async () => {
  const server = started = await startTestServer({ kits: KITS.slice(0, 2), forms: FORMS, env: { CREATE_KEY: KEY, GUIDES: 'creators' } })
  const [{ id } = { id: '' }] = FORMS
  for (const path of [`/api/kits/${id}`, `/api/kits/${id}/deal`, `/api/kits/${id}/deal?seed=abcdef`, '/api/kits/nope/deal'])
    expect([path, (await read(server, path)).status, (await read(server, path, 'wrong')).status]).toEqual([path, 401, 401])
  expect((await read(server, `/api/kits/${id}/deal`, KEY)).status).toBe(200)
})

test('S8: who has the create key reads everything', async () => {
  const server = await start(KEY)
  const kits = JSON.parse((await read(server, '/api/kits', KEY)).text) as object[]
  expect(kits).toHaveLength(2)
  for (const kit of kits) expect(kit).toHaveProperty('preview')
  expect(JSON.parse((await read(server, '/api/kits/own', KEY)).text)).toEqual(OWN)
})

test('S8: a kit of KITS_DIR is private unless its file says that it is public', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sevenstep-private-'))
  writeFileSync(join(dir, 'own.kit.json'), writeKitFile(OWN))
  writeFileSync(join(dir, 'shown.kit.json'), writeKitFile({ ...OWN, id: 'shown', public: true }))
  writeFileSync(join(dir, 'hidden.kit.json'), writeKitFile({ ...OWN, id: 'hidden', public: false }))
  const { url, end } = await startProcess({ DATA_DIR: join(dir, 'data'), KITS_DIR: dir })
  const statuses = await Promise.all(['own', 'shown', 'hidden', 'visual-search'].map(async (id) => (await fetch(`${url}/api/kits/${id}`)).status))
  const kits = (await (await fetch(`${url}/api/kits`)).json()) as { id: string; kept?: boolean }[]
  await end('SIGTERM')
  rmSync(dir, { recursive: true, force: true })
  expect(statuses).toEqual([404, 200, 404, 200])
  expect(kits.filter(({ kept }) => kept).map(({ id }) => id)).toEqual(['hidden', 'own'])
})
