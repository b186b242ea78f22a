import { posix } from 'node:path'
import { parseSync } from 'vite'

/** A file of the house by its path from the checkout, with `/` on every system. */
export interface SourceFile {
  path: string
  text: string
}

export interface Import {
  specifier: string
  /** `static` also covers re-exports. */
  kind: 'static' | 'dynamic'
  isTypeOnly: boolean
}

/** A node of the syntax tree; rules look at few kinds, so the rest stays untyped. */
export interface Node {
  type: string
  start: number
  [key: string]: unknown
}

export interface ParsedFile extends SourceFile {
  imports: readonly Import[]
  hasDefaultExport: boolean
  body: readonly Node[]
}

export function parseSource({ path, text }: SourceFile): ParsedFile {
  const { program, module } = parseSync(path, text)
  const exported = module.staticExports.flatMap((statement) => statement.entries)
  return {
    path,
    text,
    imports: [
      ...module.staticImports.map((one) => ({ specifier: one.moduleRequest.value, kind: 'static' as const, isTypeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType) })),
      ...exported.flatMap((one) => (one.moduleRequest ? [{ specifier: one.moduleRequest.value, kind: 'static' as const, isTypeOnly: one.isType }] : [])),
      ...module.dynamicImports.map((one) => ({ specifier: text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1), kind: 'dynamic' as const, isTypeOnly: false })),
      ...importTypes(program.body as unknown as readonly Node[]),
    ],
    hasDefaultExport: exported.some((one) => one.exportName.kind === 'Default' || one.exportName.name === 'default'),
    body: program.body as unknown as readonly Node[],
  }
}

/** `import('./a.ts').A` inside a type. */
function importTypes(body: readonly Node[]): Import[] {
  const found: Import[] = []
  visit(body, (node) => {
    const source = node.type === 'TSImportType' ? (node['source'] as Node | undefined) : undefined
    if (source && typeof source['value'] === 'string') found.push({ specifier: source['value'], kind: 'static', isTypeOnly: true })
  })
  return found
}

/** Calls `seen` for every node below `tree`, parents first. */
export function visit(tree: unknown, seen: (node: Node) => void): void {
  if (Array.isArray(tree)) for (const item of tree) visit(item, seen)
  if (!isNode(tree)) return
  seen(tree)
  for (const value of Object.values(tree)) {
    if (typeof value === 'object' && value !== null) visit(value, seen)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith('./') || specifier.startsWith('../')
}

/** The path of the file that a relative import names. */
export function target(file: SourceFile, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file.path), specifier.replace(/\?.*$/, '')))
}

/** `path:line` for messages. */
export function at(file: SourceFile, offset: number): string {
  return `${file.path}:${file.text.slice(0, offset).split('\n').length}`
}
