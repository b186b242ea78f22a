import { tipTapDefaultExtensions } from 'tldraw'
import { getSchema } from '@tiptap/core'
import { b64Vecs } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import { MARKS, NODE_CONTENT } from '../../../client/content/richTextRules.ts'
import { createJudge } from '../../../client/sync/visibleRecords.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import { componentRecord, linkRecords, withProps } from '../../fakes/boardRecords.ts'
import { ATTACKS, bookmark, box, line, picture, stroke, text, words } from './attackRecords.ts'

const judge = createJudge(createBoardSchema())

const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** What people do draw, write and paste. */
const HONEST: readonly (readonly [string, BoardRecord])[] = [
  ['a component', componentRecord('shape:a')],
  ['a component with a long note', withProps(componentRecord('shape:a'), { note: 'What is kept, for how long, and who asks. '.repeat(60) })],
  ['a link', linkRecords('shape:l', 'shape:a', 'shape:b')[0]!],
  ['the end of a link', linkRecords('shape:l', 'shape:a', 'shape:b')[1]!],
  ['a box with 2,000 letters in words', box({ richText: words('Feature store '.repeat(150)) })],
  ['a text in Chinese, which has no spaces', box({ richText: words('特征存储'.repeat(600)) })],
  ['a text in Hebrew with English words', box({ richText: words('\u05de\u05d5\u05d3\u05dc feature store '.repeat(60)) })],
  ['a long address', box({ richText: text({ type: 'text', text: `https://example.org/${'a1b2'.repeat(200)}`, marks: [{ type: 'link', attrs: { href: 'https://example.org/x', target: '_blank', rel: 'noopener', class: null } }] }) })],
  ['lists, headings and marks', box({ richText: { type: 'doc', attrs: { dir: 'auto' }, content: [
    { type: 'heading', attrs: { level: 2, dir: 'auto' }, content: [{ type: 'text', text: 'Goals', marks: [{ type: 'bold' }, { type: 'underline' }] }] },
    { type: 'orderedList', attrs: { start: 1, type: null }, content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'fast', marks: [{ type: 'highlight' }] }, { type: 'hardBreak' }] }] }] },
  ] } })],
  ['a cloud of 4,000 px', box({ geo: 'cloud', w: 4_000, h: 2_500 })],
  ['a flat cloud', box({ geo: 'cloud', w: 1_200, h: 1 })],
  ['a dotted ellipse of 20,000 px', box({ geo: 'ellipse', dash: 'dotted', w: 20_000, h: 20_000 })],
  ['a box with an address', box({ url: 'mailto:ada@example.org' })],
  ['a stroke', stroke(b64Vecs.encodePoints(Array.from({ length: 900 }, (_, at) => ({ x: at, y: at % 9, z: 0.5 }))))],
  ['a stroke without pressure', stroke('', { segments: [{ type: 'free', path: b64Vecs.encodePoints2D([{ x: 0, y: 0 }, { x: 4, y: 4 }]), dim: 2 }] })],
  ['a dot', stroke(b64Vecs.encodePoints([{ x: 0, y: 0, z: 0.5 }]))],
  ['a line', line({ a1: { id: 'a1', index: 'a1', x: 0, y: 0 }, a2: { id: 'a2', index: 'a2', x: 300, y: 40 } })],
  ['a PNG', picture(PNG)],
  ['a GIF', picture(GIF, { mimeType: 'image/gif' })],
  ['a picture that the server keeps', picture(`asset:${'a'.repeat(64)}`)],
  ['a bookmark', bookmark({})],
  ['a page', { id: 'page:two', typeName: 'page', name: 'Notes', index: 'a2', meta: {} }],
]

describe('a record is judged as deep as the canvas reads it', () => {
  it.each(ATTACKS)('%s is put aside', (_what, record) => {
    expect(judge(record)).toMatchObject({ visible: false })
  })

  it.each(HONEST)('%s is shown', (_what, record) => {
    expect(judge(record)).toMatchObject({ visible: true })
  })

  it('knows just the nodes and marks that the text editor is set up with', () => {
    const { nodes, marks } = getSchema(tipTapDefaultExtensions)
    expect(Object.keys(NODE_CONTENT).sort()).toEqual(Object.keys(nodes).sort())
    expect([...MARKS].sort()).toEqual(Object.keys(marks).sort())
  })

  it.each([`z${'z'.repeat(26)}V`, `a1${'V'.repeat(400)}`, `A${'0'.repeat(25)}1`])('a place like %s is shown as an ordinary one, so that nobody has to go beyond it', (index) => {
    expect(judge(box({}, { index }))).toMatchObject({ visible: true, record: { index: 'a1' } })
  })

  it('judges a record once', () => {
    const record = box()
    expect(judge(record)).toBe(judge(record))
  })
})
