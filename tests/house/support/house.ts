import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSource, type ParsedFile, type SourceFile } from './sourceFile.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Folders that git ignores, and git itself. */
const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'test-results', 'coverage', '.git'])
const TEXT = /\.(ts|tsx|mts|mjs|js|json|md|css|html|svg|txt|sh|ya?ml|toml)$|(^|\/)(\.ci\/run|\.npmrc|\.gitignore|Dockerfile|LICENSE|NOTICE)$/
const CODE = /\.(ts|tsx|mjs)$/

/** Every text file that is or will be committed. */
export function readTexts(): SourceFile[] {
  return pathsBelow('').filter((path) => TEXT.test(path)).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** Every source file of the house, parsed. */
export function readHouse(): ParsedFile[] {
  return readTexts().filter((file) => CODE.test(file.path)).map(parseSource)
}

/** A file of the house, or undefined while nobody has written it. */
export function readIfThere(path: string): SourceFile | undefined {
  return existsSync(join(ROOT, path)) ? { path, text: readFileSync(join(ROOT, path), 'utf8') } : undefined
}

function pathsBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : pathsBelow(path)
    return entry.isFile() ? [path] : []
  })
}

const LAYERS = ['shared', 'templates', 'server', 'client', 'tests', 'scripts'] as const
export type Layer = (typeof LAYERS)[number] | 'root'

/** The layers whose folders are kept apart and small, and whose lines are short. Templates are data. */
export const WALLED: readonly Layer[] = ['shared', 'client', 'server']

/** The top folder a file belongs to; configuration files at the top are `root`. */
export function layerOf(path: string): Layer {
  return LAYERS.find((layer) => path.startsWith(`${layer}/`)) ?? 'root'
}

/** The four layers that make the product. */
export function isProduct(path: string): boolean {
  return ['shared', 'templates', 'server', 'client'].includes(layerOf(path))
}
