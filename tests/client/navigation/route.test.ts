import { expect, test } from 'vitest'
import { boardLink, boardPath, kitPath, readRoute } from '../../../client/navigation/route.ts'

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

test.each([['', ''], ['cut off', `#${KEY.slice(1)}`], ['too long', `#${KEY}x`]])('a link whose key is missing or damaged (%s) is incomplete', (_, hash) => {
  expect(at(`/b/${ID}${hash}`)).toEqual({ page: 'incompleteLink', boardId: ID })
})

test.each(['/b', '/b/', '/b/short', `/b/${ID}/more`, '/about', '/kits', '/kits/a/b', '/kits/a%20b', '/B', '//b'])('%s is no page', (path) => {
  expect(readRoute({ pathname: path, hash: '' })).toEqual({ page: 'notFound' })
})

test('a link to share carries the origin, and the key only behind the #', () => {
  const link = new URL(boardLink('https://example.com:8443', ID, KEY))
  expect(link.pathname + link.search).not.toContain(KEY)
  expect(link.href).toBe(`https://example.com:8443/b/${ID}#${KEY}`)
})
