import { expect, test } from 'vitest'
import { arrowsOf, knotsOf } from './support/folders.ts'
import { layerOf, readHouse, WALLED } from './support/house.ts'
import { parseSource, type ParsedFile } from './support/sourceFile.ts'

/**
 * The floors of the client, from the ground up. A room imports from its own floor's other rooms nothing, and from those
 * below what it likes.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['api', 'content', 'navigation'],
  ['memory'],
  ['sync', 'theme'],
  ['controls', 'drawing'],
  ['entry', 'license', 'shapes'],
  ['canvas'],
  ['interchange'],
  ['features/*'],
  ['pages'],
  // What starts the client.
  ['main.ts'],
]

/** A room of the client: a folder, and each feature for itself. */
function roomOf(path: string): string {
  const [, first = '', second = ''] = path.split('/')
  return first === 'features' ? `features/${second}` : first
}

function floorOf(room: string): number {
  const name = room.startsWith('features/') ? 'features/*' : room
  return FLOORS.findIndex((rooms) => rooms.includes(name))
}

function floorViolations(files: readonly ParsedFile[]): string[] {
  const client = files.filter((file) => layerOf(file.path) === 'client')
  const homeless = new Set(client.map((file) => roomOf(file.path)).filter((room) => floorOf(room) < 0))
  const upward = arrowsOf(client)
    .filter(({ to }) => layerOf(to) === 'client')
    .map(({ from, to }) => ({ from, to, room: roomOf(from), other: roomOf(to) }))
    .filter(({ room, other }) => room !== other && floorOf(room) <= floorOf(other))
  return [
    ...[...homeless].map((room) => `client/${room} stands on no floor`),
    ...upward.map(({ from, to, room, other }) => (
      floorOf(room) === floorOf(other) ? `${from} may not import ${to}: they are neighbours` : `${from} may not import ${to} above it`
    )),
  ]
}

/** Folders that import each other, be it by a detour, so that none can be read without the rest. */
function knots(files: readonly ParsedFile[]): string[] {
  return WALLED.flatMap((layer) => {
    const arrows = arrowsOf(files.filter((file) => layerOf(file.path) === layer))
    return knotsOf(arrows.filter(({ to }) => layerOf(to) === layer)).map((knot) => knot.join(' <-> '))
  })
}

test('folders of the client import downward, and features never each other', () => {
  expect(floorViolations(readHouse())).toEqual([])
})

test('no folders import each other', () => {
  expect(knots(readHouse())).toEqual([])
})

test.each([
  ['client/drawing/a.ts', "import { b } from '../shapes/b.ts'", 'above it'],
  ['client/canvas/view/a.ts', "import type { B } from '../../features/tidy/b.ts'", 'above it'],
  ['client/memory/a.ts', "export { b } from '../sync/b.ts'", 'above it'],
  ['client/features/tidy/a.ts', "import { b } from '../outline/b.ts'", 'neighbours'],
  ['client/theme/a.ts', "import { b } from '../sync/b.ts'", 'neighbours'],
  ['client/attic/a.ts', "import { b } from './b.ts'", 'stands on no floor'],
])('%s: %s is refused', (path, text, words) => {
  expect(floorViolations([parseSource({ path, text })])).toEqual([expect.stringContaining(words)])
})

test.each([
  ['client/features/tidy/a.ts', "import { b } from '../../canvas/view/b.ts'"],
  ['client/canvas/places/a.ts', "import { b } from '../view/b.ts'"],
  ['client/pages/board/a.ts', "import { b } from '../../features/tidy/b.ts'"],
  ['client/navigation/a.ts', "const page = import('../pages/board/b.tsx')"],
  ['client/sync/a.ts', "import { b } from '../../shared/doc/b.ts'"],
])('%s: %s is allowed', (path, text) => {
  expect(floorViolations([parseSource({ path, text })])).toEqual([])
})

test('a knot of folders is found, by types and by a detour; a way down is none', () => {
  const files = [
    { path: 'shared/a/a.ts', text: "import { b } from '../b/b.ts'" },
    { path: 'shared/b/b.ts', text: "import type { C } from '../c/c.ts'\nimport { d } from '../d/d.ts'" },
    { path: 'shared/c/c.ts', text: "export { a } from '../a/other.ts'" },
    { path: 'shared/d/d.ts', text: "const lazy = import('../a/a.ts')" },
    { path: 'shared/e/e.ts', text: "import { a } from '../a/a.ts'\nimport './own.ts'" },
  ].map(parseSource)
  expect(knots(files)).toEqual(['shared/a <-> shared/b <-> shared/c'])
  expect(knots(files.filter(({ path }) => path !== 'shared/c/c.ts'))).toEqual([])
  expect(knots([{ path: 'shared/a.ts', text: "import './deep/b.ts'" }, { path: 'shared/deep/b.ts', text: "import '../c.ts'" }].map(parseSource))).toEqual(['shared <-> shared/deep'])
})
