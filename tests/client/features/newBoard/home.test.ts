import { expect, test } from 'vitest'
import { readBoardFile } from '../../../../client/features/newBoard/boardFile.ts'
import { sayAgo } from '../../../../client/pages/home/sayAgo.ts'
import { readKitFile, writeKitFile } from '../../../../shared/kitFile/readKitFile.ts'
import { TINY_KIT } from '../../../server/support/kit.ts'

const file = (name: string, text: string, size = text.length) => ({ name, size, text: async () => text })

test('a board file gives its text and a title from its name', async () => {
  const text = '{"tldrawFileFormatVersion":1,"records":[]}'
  expect(await readBoardFile(file('Fraud practice.tldr', text))).toEqual({ ok: true, text, title: 'Fraud practice' })
  expect(await readBoardFile(file('.JSON', text))).toMatchObject({ title: 'Opened file' })
})

test.each([['notes.json', 'hello'], ['data.json', '{"rows":[]}'], ['list.json', '[1]'], ['null.json', 'null']])('%s is refused with its name', async (name, text) => {
  const answer = await readBoardFile(file(name, text))
  expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining(`“${name}” is neither a board nor a kit`) })
})

test('a kit file gives its title, with its links already routed; a wrong one its line', async () => {
  const text = writeKitFile(TINY_KIT)
  const read = await readBoardFile(file('mine.kit.json', text))
  expect(read).toMatchObject({ ok: true, title: 'Tiny ranking' })
  expect(read.ok && readKitFile(read.text)).toMatchObject({ ok: true, kit: { architecture: { links: [{ pin: { exit: 'right', enter: 'left' } }] } } })
  expect(await readBoardFile(file('mine.kit.json', text.replace('"id": "tiny"', '"id": "Tiny!"')))).toEqual({ ok: false, problem: expect.stringMatching(/^“mine\.kit\.json”, line 3: id: must be small letters/) })
})

test('a file above the limit is refused before it is read', async () => {
  const huge = { name: 'huge.tldr', size: 200 * 1024 * 1024, text: () => Promise.reject(new Error('This must not be read.')) }
  expect(await readBoardFile(huge)).toMatchObject({ ok: false, problem: expect.stringContaining('160 MB') })
})

test('a file that cannot be read is a value', async () => {
  const gone = { name: 'gone.tldr', size: 10, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }
  expect(await readBoardFile(gone)).toMatchObject({ ok: false, problem: expect.stringContaining('could not be read') })
})

test.each([
  [0, 'just now'],
  [59_000, 'just now'],
  [60_000, '1 minute ago'],
  [7_300_000, '2 hours ago'],
  [90_000_000, 'yesterday'],
  [86_400_000 * 8, 'last week'],
  [86_400_000 * 61, '2 months ago'],
  [86_400_000 * 800, '2 years ago'],
  [-5000, 'just now'],
])('%i ms is "%s"', (ms, words) => {
  expect(sayAgo(1_800_000_000_000 - ms, 1_800_000_000_000)).toBe(words)
})
