import { expect, test } from 'vitest'
import { layerOf, readHouse, type Layer } from './support/house.ts'
import { isRelative, parseSource, target, type Import, type ParsedFile } from './support/sourceFile.ts'

/** Which layers a layer may import. Client and server meet only on the wire; nobody imports tests. */
const MAY_IMPORT: Record<Layer, readonly Layer[]> = {
  shared: ['shared'],
  templates: ['templates', 'shared'],
  server: ['server', 'shared', 'templates'],
  client: ['client', 'shared', 'templates'],
  tests: ['tests', 'shared', 'templates', 'server', 'client', 'scripts'],
  scripts: ['scripts', 'shared', 'templates'],
  root: ['scripts'],
}

/** tldraw's MIT packages; the others carry tldraw's own licence and a DOM. */
const TLDRAW_MIT = /^@tldraw\/(state|store|tlschema|utils|validate)$/

const MAY_NOT_USE: Partial<Record<Layer, (specifier: string) => boolean>> = {
  shared: (name) => name.startsWith('node:') || isUi(name) || isServerPackage(name),
  templates: (name) => !isRelative(name),
  server: isUi,
  client: (name) => name.startsWith('node:') || isServerPackage(name),
}

function isUi(name: string): boolean {
  return name === 'tldraw' || (name.startsWith('@tldraw/') && !TLDRAW_MIT.test(name)) || /^(react|react-dom|y-indexeddb)(\/|$)/.test(name)
}

function isServerPackage(name: string): boolean {
  return /^(ws|fastify|pino|prom-client|kysely|ioredis|redis)$|^@fastify\//.test(name)
}

function layerViolations(files: readonly ParsedFile[]): string[] {
  return files.flatMap((file) => file.imports.filter((one) => isForbidden(file, one)).map((one) => `${file.path} may not import ${one.specifier}`))
}

function isForbidden(file: ParsedFile, { specifier, kind, isTypeOnly }: Import): boolean {
  const layer = layerOf(file.path)
  if (!isRelative(specifier)) return MAY_NOT_USE[layer]?.(specifier) ?? false
  const other = layerOf(target(file, specifier))
  if (!MAY_IMPORT[layer].includes(other)) return true
  // The kits' text stays out of the client's first download: it takes their types, or loads them when asked.
  return layer === 'client' && other === 'templates' && kind === 'static' && !isTypeOnly
}

test('every layer imports only what stands below it', () => {
  expect(layerViolations(readHouse())).toEqual([])
})

test.each([
  ['shared/a.ts', "import { b } from '../server/b.ts'"],
  ['shared/a.ts', "import type { B } from '../client/b.ts'"],
  ['shared/a.ts', "let b: import('../client/b.ts').B"],
  ['shared/a.ts', "import { readFileSync } from 'node:fs'"],
  ['shared/a.ts', "import { Editor } from '@tldraw/editor'"],
  ['templates/a.ts', "import { b } from '../server/b.ts'"],
  ['templates/a.ts', "import { z } from 'zod'"],
  ['server/a.ts', "import { b } from '../client/b.ts'"],
  ['server/a.ts', "import { Editor } from 'tldraw'"],
  ['client/a.ts', "export { b } from '../server/b.ts'"],
  ['client/x/a.ts', "const b = import('../../server/b.ts')"],
  ['client/a.ts', "import { kits } from '../templates/index.ts'"],
  ['client/a.ts', "import fs from 'node:fs'"],
  ['server/a.ts', "import { b } from '../tests/kit/b.ts'"],
])('%s: %s is refused', (path, text) => {
  expect(layerViolations([parseSource({ path, text })])).toHaveLength(1)
})

test.each([
  ['shared/board/a.ts', "import { T } from '@tldraw/validate'"],
  ['server/a.ts', "import { b } from '../shared/b.ts'"],
  ['client/a.ts', "import type { Kit } from '../templates/index.ts'"],
  ['client/a.ts', "const kits = import('../templates/index.ts')"],
])('%s: %s is allowed', (path, text) => {
  expect(layerViolations([parseSource({ path, text })])).toEqual([])
})
