import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeSharedText, indexOf, offsetOf, plainLines, readSharedText, sharedText } from '../../../shared/doc/sharedText.ts'
import { changeBetween } from '../../../shared/notebook/textChange.ts'
import { seeded } from '../../fakes/random.ts'

const NAME = 'notebook/clarify'
const MAX = 1_000

function open(clientID: number): { doc: Y.Doc; text: Y.Text } {
  const doc = new Y.Doc()
  doc.clientID = clientID
  return { doc, text: sharedText(doc, NAME) }
}

const shown = (text: Y.Text): string => readSharedText(text, MAX).text

/** Types `after` over what is shown. */
function type(text: Y.Text, after: string, caret: number): void {
  const read = readSharedText(text, MAX)
  const change = changeBetween(read.text, after, caret)
  if (change !== undefined) text.doc!.transact(() => changeSharedText(text, read, change))
}

describe('a text among what is no text', () => {
  const spoilt = (): { doc: Y.Doc; text: Y.Text } => {
    const page = open(1)
    page.text.insert(0, 'one two')
    page.text.insertEmbed(3, { image: 'x' })
    page.text.format(0, 2, { bold: true })
    page.text.insert(8, '\u0000\u202e\r')
    return page
  }

  test('is read without it, in units that may be shown and of the same length', () => {
    expect(shown(spoilt().text)).toBe('one two   ')
  })

  test('is changed where one sees it', () => {
    const { text } = spoilt()
    type(text, 'one and two   ', 7)
    expect(shown(text)).toBe('one and two   ')
    type(text, 'o two   ', 1)
    expect(shown(text)).toBe('o two   ')
  })

  test('keeps every offset through the count of the doc', () => {
    const { text } = spoilt()
    const read = readSharedText(text, MAX)
    for (let offset = 0; offset <= read.text.length; offset++) expect(offsetOf(read, indexOf(read, offset))).toBe(offset)
  })

  test('is cut where it is too long, and can still be written', () => {
    const { text } = open(1)
    text.insert(0, 'x'.repeat(MAX + 5))
    const read = readSharedText(text, MAX)
    expect([read.text.length, read.isCut]).toEqual([MAX, true])
    type(text, `a${'x'.repeat(MAX)}`, 1)
    expect(shown(text).startsWith('ax')).toBe(true)
  })

  test('of another kind is read as nothing', () => {
    const other = new Y.Doc()
    other.getArray(NAME).push([{ a: 1 }, 'b', new Uint8Array(3)])
    const { doc, text } = open(1)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(shown(text)).toBe('')
    type(text, 'mine', 4)
    expect(shown(text)).toBe('mine')
    type(text, '', 0)
    expect(shown(text)).toBe('')
  })
})

test('nobody clears away the formats of others, so that who may not write sends nothing', () => {
  const [writer, reader] = [open(1), open(2)]
  writer.text.insert(0, 'abc')
  Y.applyUpdate(reader.doc, Y.encodeStateAsUpdate(writer.doc))
  let sent = 0
  reader.doc.on('update', (_update, _origin, _doc, transaction: Y.Transaction) => {
    if (transaction.local) sent++
  })
  // Two who make the same bold at once leave formats that say nothing.
  for (const clientID of [3, 4]) {
    const plain = new Y.Doc()
    plain.clientID = clientID
    Y.applyUpdate(plain, Y.encodeStateAsUpdate(writer.doc))
    plain.getText(NAME).format(0, 3, { bold: true })
    Y.applyUpdate(reader.doc, Y.encodeStateAsUpdate(plain))
  }
  expect(sent).toBe(0)
})

test('what is brought in is cleaned', () => {
  expect(plainLines('a\r\nb\rc\u2028d\u0007\ud800e\tf')).toBe('a\nb\nc\nd \ufffde\tf')
})

const SIGNS = ['a', 'b', '\n', '- ', '😀', '😁', '\u0001', 'é', '12']

/** Three people type over each other and hear of it late; one of them is hostile. */
function converge(seed: number): string[] {
  const random = seeded(seed)
  const people = [open(1), open(2), open(3)]
  for (let turn = 0; turn < 120; turn++) {
    const { doc, text } = people[random.int(3)]!
    const { text: before } = readSharedText(text, MAX)
    const at = codePointAt(before, random.int(before.length + 1))
    const to = codePointAt(before, Math.min(before.length, at + random.int(4)))
    const typed = random.int(3) === 0 ? '' : SIGNS[random.int(SIGNS.length)]!
    const after = before.slice(0, at) + typed + before.slice(to)
    type(text, after, at + typed.length)
    expect(shown(text)).toBe(readable(after))
    const behind = indexOf(readSharedText(text, MAX), at + typed.length)
    if (random.int(8) === 0) text.insertEmbed(behind, { x: turn })
    if (random.int(8) === 0) text.format(0, behind, { bold: turn % 2 === 0 })
    if (random.int(3) === 0) Y.applyUpdate(people[random.int(3)]!.doc, Y.encodeStateAsUpdate(doc))
  }
  for (const from of people) for (const to of people) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
  return people.map(({ text }) => shown(text))
}

const readable = (text: string): string => text.replaceAll('\u0001', ' ')

function codePointAt(text: string, at: number): number {
  return at > 0 && text.codePointAt(at - 1)! > 0xffff ? at - 1 : at
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))('people who type at once see the same in the end, %d', (seed) => {
  const [first, ...others] = converge(seed)
  expect(first!.length).toBeGreaterThan(0)
  for (const other of others) expect(other).toBe(first)
})
