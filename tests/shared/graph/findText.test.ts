import { expect, test } from 'vitest'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { findText } from '../../../shared/graph/findText.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'

function shape(id: string, type: string, place: { x: number; y: number; parentId?: string }, props: object): BoardRecord {
  return { typeName: 'shape', id, type, parentId: 'page:a', rotation: 0, meta: {}, ...place, props: { w: 176, h: 64, ...props } }
}

function card(id: string, place: { x: number; y: number; parentId?: string }, props: object): BoardRecord {
  return shape(id, 'component', place, { kind: 'ranker', title: '', technology: '', note: '', attrs: {}, ...props })
}

function text(words: string): object {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }
}

function bind(link: string, terminal: string, toId: string): BoardRecord {
  const props = { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }
  return { typeName: 'binding', type: 'arrow', id: `binding:${link}-${terminal}`, fromId: `shape:${link}`, toId, meta: {}, props }
}

const BOARD = graphOf([
  shape('shape:lane', 'lane', { x: 0, y: 0 }, { w: 900, h: 300, plane: 'online', title: 'Café ONLINE' }),
  card('shape:late', { x: 500, y: 100 }, { title: 'Café ranker' }),
  card('shape:early', { x: 20, y: 110 }, { title: 'Two towers', technology: 'café-db' }),
  card('shape:note', { x: 20, y: 400 }, { title: 'Store', note: 'like the  CAFÉ  one' }),
  card('shape:other', { x: 0, y: 0, parentId: 'page:b' }, { title: 'Cafe on another page' }),
  shape('shape:geo', 'geo', { x: 0, y: 700 }, { geo: 'rectangle', richText: text('see the café') }),
  { ...shape('shape:link', 'arrow', { x: 0, y: 0 }, { kind: 'elbow', richText: text('café rows'), labelPosition: 0.5, elbowMidPoint: 0.5 }), meta: { link: 'request' } },
  bind('link', 'start', 'shape:early'),
  bind('link', 'end', 'shape:late'),
])
const PAGES = ['page:a', 'page:b']
const idsOf = (query: string, pages = PAGES): string[] => findText(BOARD, query, pages).map(({ id }) => id.slice('shape:'.length))

test('titles, technologies, notes, lanes, links and plain texts say it, in reading order, page by page', () => {
  expect(idsOf('cafe')).toEqual(['lane', 'early', 'link', 'late', 'note', 'geo', 'other'])
  expect(idsOf('cafe', PAGES.toReversed())[0]).toBe('other')
})

test('capitals, accents and blanks do not count', () => {
  expect(idsOf('  CAFÉ   one ')).toEqual(['note'])
  expect(idsOf('Cafe\u0301 r')).toEqual(['link', 'late'])
})

test('nothing, and what nobody wrote, finds nothing; signs of patterns are signs', () => {
  for (const query of ['', '   ', 'xyz', '.*', '(']) expect(idsOf(query)).toEqual([])
})

test('what was found says what it is', () => {
  expect(findText(BOARD, 'café', PAGES).map(({ words }) => words)).toEqual(expect.arrayContaining(['Two towers, café-db', 'see the café', 'Two towers to Café ranker, request, café rows']))
})
