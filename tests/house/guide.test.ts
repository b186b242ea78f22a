import { expect, test } from 'vitest'
import { pathsBelow, readIfThere } from './support/house.ts'

/** `server/rooms/room.ts`, `client/content/`, `shared/doc/recordMap*.ts` */
const PATH = /`((?:shared|templates|server|client|tests|scripts|docs|ops)\/[\w./*{},-]*)`/g

/** The paths that a guide names and that lead nowhere; a star stands for any part of a name. */
function lostPaths(guide: string, names: readonly string[]): string[] {
  const paths = [...guide.matchAll(PATH)].flatMap(([, path = '']) => alternatives(path))
  return [...new Set(paths)].filter((path) => !names.some((name) => leadsTo(path, name)))
}

/** `a/{b,c}.ts` names two. */
function alternatives(path: string): string[] {
  const [whole, before = '', inner = '', after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(path) ?? []
  return whole === undefined ? [path] : inner.split(',').flatMap((one) => alternatives(`${before}${one}${after}`))
}

function leadsTo(path: string, name: string): boolean {
  const pattern = path.split('*').map((part) => part.replaceAll('.', '\\.')).join('[^/]*')
  return new RegExp(`^${pattern}${path.endsWith('/') ? '' : '($|/)'}`).test(name)
}

test.each(['CONTRIBUTING.md', 'README.md'])('every path that %s names leads somewhere', (file) => {
  const guide = readIfThere(file)?.text ?? ''
  expect(guide).not.toBe('')
  expect(lostPaths(guide, pathsBelow(''))).toEqual([])
})

test('a path that leads nowhere is found', () => {
  const names = ['server/rooms/room/room.ts', 'shared/doc/recordMapList.ts']
  const found = (guide: string) => lostPaths(guide, names)
  expect(found('See `server/rooms/`, `server/rooms/room/{room,hall}.ts` and `shared/doc/recordMap*.ts`.')).toEqual([
    'server/rooms/room/hall.ts',
  ])
  expect(found('`server/room` and `shared/doc/recordMap`')).toEqual(['server/room', 'shared/doc/recordMap'])
})
