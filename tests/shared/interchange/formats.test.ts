import { expect, test } from 'vitest'
import { formatOf, TEXT_FORMATS } from '../../../shared/interchange/index.ts'
import { writeKitFile } from '../../../shared/kitFile/readKitFile.ts'
import { TINY_KIT } from '../../server/support/kit.ts'

const BOARD = '{"tldrawFileFormatVersion":1,"records":[]}'

test('every form has a name and a limit of its own, and writes its first ending', () => {
  const repeated = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index)
  expect(repeated(TEXT_FORMATS.map(({ id }) => id))).toEqual([])
  expect(repeated(TEXT_FORMATS.map(({ extensions }) => extensions[0]))).toEqual([])
  for (const { extensions, mime, limits, read, write, sniff } of TEXT_FORMATS) {
    expect(extensions.filter((extension) => !/^[a-z]+(\.[a-z]+)*$/.test(extension))).toEqual([])
    expect(mime).toMatch(/^[a-z]+\/[a-z.+-]+$/)
    expect(limits.maxBytes).toBeGreaterThan(0)
    // What is sniffed is read, and a form that is neither read nor written is none, unless an editor writes it.
    expect(read === undefined).toBe(sniff === undefined)
    expect([read, write].some((way) => way !== undefined)).toBe(true)
  }
})

test.each([
  ['kit', writeKitFile(TINY_KIT)],
  ['kit', '{"id": "x", "sevenstep": "kit/9", "records": []}'],
  ['tldr', BOARD],
  [undefined, 'records: ['],
  [undefined, '{"rows":[]}'],
  [undefined, ''],
])('a text is known as %s', (id, text) => {
  expect(formatOf(text)?.id).toBe(id)
})

test('a kit is read as records and handed on as a text that reads the same', async () => {
  const read = await formatOf(writeKitFile(TINY_KIT))?.read?.(writeKitFile(TINY_KIT))
  if (!read?.ok) throw new Error('The kit should be read.')
  const again = await formatOf(read.text)?.read?.(read.text)
  expect(read.records?.().filter(({ type }) => type === 'component')).toHaveLength(TINY_KIT.architecture.nodes.length)
  expect(read.notebook).toEqual({ question: TINY_KIT.prompt })
  expect(again).toMatchObject({ ok: true, title: TINY_KIT.title, text: read.text })
})

test('what is wrong is said with its line, or without where there is none', async () => {
  const wrong = '{\n  "sevenstep": "kit/1",\n  "id": "A B"\n}'
  expect(await formatOf(wrong)?.read?.(wrong)).toMatchObject({ ok: false, line: 3 })
  const cut = '{"records": [{"id": "shape:1"'
  expect(await formatOf(cut)?.read?.(cut)).toEqual({ ok: false, message: expect.stringContaining('no whole .tldr file') })
})
