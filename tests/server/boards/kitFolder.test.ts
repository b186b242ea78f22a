import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readKitFolder } from '../../../server/boards/kitFolder.ts'
import { StartFailure } from '../../../server/runtime/startFailure.ts'
import { writeKitFile } from '../../../shared/kitFile/readKitFile.ts'
import { TINY_KIT } from '../support/kit.ts'

let dir: string
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'sevenstep-kits-'))))
afterEach(() => rmSync(dir, { recursive: true }))

const put = (name: string, text: string): void => writeFileSync(join(dir, name), text)

test('its kits come in the order of their files, ready to be laid out', () => {
  put('b.json', writeKitFile(TINY_KIT))
  put('a.json', writeKitFile({ ...TINY_KIT, id: 'first' }))
  put('notes.txt', 'not a kit')
  const { kits, problems } = readKitFolder(dir, [])
  expect([kits.map(({ id }) => id), problems]).toEqual([['first', 'tiny'], []])
  expect(kits.flatMap(({ architecture }) => architecture.links).every(({ pin }) => pin !== undefined)).toBe(true)
})

test('a wrong file is left out and named with its line; the others stay', () => {
  put('a.json', writeKitFile(TINY_KIT).replace('"kind": "model-server"', '"kind": "oracle"'))
  put('b.json', writeKitFile(TINY_KIT))
  put('c.json', writeKitFile(TINY_KIT))
  put('d.json', writeKitFile({ ...TINY_KIT, id: 'taken' }))
  put('e.json', '{')
  const { kits, problems } = readKitFolder(dir, ['taken'])
  expect(kits).toHaveLength(1)
  expect(problems).toEqual([
    expect.stringMatching(/^a\.json, line \d\d+: architecture\.nodes\[1\]\.kind: there is no kind "oracle" in the catalogue\.$/),
    'c.json, line 1: another kit has the id "tiny".',
    'd.json, line 1: another kit has the id "taken".',
    expect.stringMatching(/^e\.json, line 1: This is no JSON/),
  ])
})

test('a file that is far too big is not even read', () => {
  put('a.json', ' '.repeat(1024 * 1024 + 1))
  expect(readKitFolder(dir, []).problems).toEqual(['a.json, line 1: This file is bigger than 1 MB.'])
})

test('a folder that is not there stops the start with one sentence', () => {
  expect(() => readKitFolder(join(dir, 'gone'), [])).toThrow(StartFailure)
  expect(() => readKitFolder(join(dir, 'gone'), [])).toThrow(/KITS_DIR is ".*gone", which is no folder that can be read/)
})
