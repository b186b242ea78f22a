import { expect, test } from 'vitest'
import { askedPart, boardLink, boardPartPath, boardPath, debriefPath, kitPath, readRoute } from '../../../client/navigation/route.ts'

const ID = 'a'.repeat(22)
const KEY = 'b'.repeat(22)
const at = (path: string) => readRoute(new URL(path, 'https://example.com'))

test('home', () => {
  expect(at('/')).toEqual({ page: 'home' })
  expect(at('/#anything')).toEqual({ page: 'home' })
})

test('a kit has a page of its own', () => {
  expect(at(kitPath('visual-search'))).toEqual({ page: 'kit', kitId: 'visual-search' })
  expect(at('/kits/visual-search/')).toEqual({ page: 'kit', kitId: 'visual-search' })
})

test('a board link opens its board', () => {
  expect(at(boardPath(ID, KEY))).toEqual({ page: 'board', boardId: ID, boardKey: KEY })
  expect(at(`/b/${ID}/#${KEY}`)).toEqual({ page: 'board', boardId: ID, boardKey: KEY })
})

test('a board has a debrief behind the same key, and a link to one of its parts', () => {
  expect(at(debriefPath(ID, KEY))).toEqual({ page: 'debrief', boardId: ID, boardKey: KEY })
  expect(at(`/b/${ID}/debrief/#${KEY}.`)).toEqual({ page: 'debrief', boardId: ID, boardKey: KEY })
  expect(at(`/b/${ID}/debrief`)).toEqual({ page: 'incompleteLink', boardId: ID })
  expect(at(`/b/${ID}/debriefs#${KEY}`)).toEqual({ page: 'notFound' })
  const link = new URL(boardPartPath(ID, KEY, 'shape:a&b#c'), 'https://example.com')
  expect(readRoute(link)).toEqual({ page: 'board', boardId: ID, boardKey: KEY })
  expect(askedPart(link.search)).toBe('shape:a&b#c')
  expect(askedPart('')).toBeUndefined()
})

test.each([['', ''], ['cut off', `#${KEY.slice(1)}`], ['too long', `#${KEY}x`]])('a link whose key is missing or damaged (%s) is incomplete', (_, hash) => {
  expect(at(`/b/${ID}${hash}`)).toEqual({ page: 'incompleteLink', boardId: ID })
})

test.each([
  '.', ')', ',', '>', ';', '!', '?', '"', '”', '»', '’', '*', '_', '…', '。', '%22', '%29.', '%20', '%0A', '\u200b', '&fbclid=x', '?utm_source=mail', '|Board', ']',
])('what a mail or a chat put behind a link (%j) is no part of it', (behind) => {
  expect(readRoute({ pathname: `/b/${ID}`, hash: `#${KEY}${behind}` })).toEqual({ page: 'board', boardId: ID, boardKey: KEY })
  expect(readRoute({ pathname: `/b/${ID}%23${KEY}${behind}`, hash: '' })).toEqual({ page: 'board', boardId: ID, boardKey: KEY })
})

test.each([
  [`/b/${ID}%23${KEY}`, ''], [`/b/${ID}%2523${KEY}`, ''], [`/b/${ID}/%23${KEY}`, ''], [`/b/${ID}`, `#%23${KEY}`], [`/b/${ID}`, `#<${KEY}>`],
  [`/b/%20${ID}`, `#%20${KEY.slice(0, 9)}%0A${KEY.slice(9)}`], [`/b/${ID}.`, `#${KEY}`],
])('an escaped, quoted or broken link (%s %s) is read', (pathname, hash) => {
  expect(readRoute({ pathname, hash })).toEqual({ page: 'board', boardId: ID, boardKey: KEY })
})

test.each([`#${KEY}x`, `#${KEY}-`, `#${KEY}/x`, `#x${KEY}`, `#${KEY}____`, '#%E0%A4%A'])('%s is no key', (hash) => {
  expect(readRoute({ pathname: `/b/${ID}`, hash })).toEqual({ page: 'incompleteLink', boardId: ID })
})

test.each(['/b', '/b/', '/b/short', `/b/${ID}/more`, '/about', '/kits', '/kits/a/b', '/kits/a%20b', '/B', '//b'])('%s is no page', (path) => {
  expect(readRoute({ pathname: path, hash: '' })).toEqual({ page: 'notFound' })
})

test('a link to share carries the origin, and the key only behind the #', () => {
  const link = new URL(boardLink('https://example.com:8443', ID, KEY))
  expect(link.pathname + link.search).not.toContain(KEY)
  expect(link.href).toBe(`https://example.com:8443/b/${ID}#${KEY}`)
})
