import { expect, test } from 'vitest'
import { isProduct, readHouse } from './support/house.ts'
import { at, parseSource, visit, type Node, type ParsedFile } from './support/sourceFile.ts'

/** The ways into a Y.Doc's content. */
const ROOT_TYPES = new Set(['getArray', 'getMap', 'getText', 'getXmlElement', 'getXmlFragment'])

/** Who may use them: the owner of the records, the owner of the meta map, and the owners of texts, of comments and of the lane of hosts. */
const OWNERS = /^shared\/doc\/(recordMap\w*|\w*[mM]eta\w*|sharedText|commentMap|hostLaneMap)\.ts$/

function layoutViolations(files: readonly ParsedFile[]): string[] {
  return files.filter((file) => isProduct(file.path) && !OWNERS.test(file.path)).flatMap((file) => rootTypeCalls(file).map((node) => `${at(file, node.start)} reaches into a doc's layout`))
}

function rootTypeCalls(file: ParsedFile): Node[] {
  const found: Node[] = []
  visit(file.body, (node) => {
    const callee = node.type === 'CallExpression' ? (node['callee'] as Node) : undefined
    const name = (callee?.['property'] as { name?: string } | undefined)?.name
    if (name && ROOT_TYPES.has(name)) found.push(node)
  })
  return found
}

test('only recordMap and the owners of the meta map, of texts and of comments know the layout of a doc', () => {
  expect(layoutViolations(readHouse())).toEqual([])
})

test('a call into the layout is found elsewhere and let pass at its owners', () => {
  const text = "export const list = (doc: Doc) =>\n  doc.getArray('records')"
  const violations = (path: string) => layoutViolations([parseSource({ path, text })])
  expect(violations('client/sync/a.ts')).toEqual(["client/sync/a.ts:2 reaches into a doc's layout"])
  expect(violations('shared/board/boardGraph.ts')).toHaveLength(1)
  expect(violations('shared/doc/recordMapList.ts')).toEqual([])
  expect(violations('shared/doc/boardMeta.ts')).toEqual([])
  expect(violations('shared/doc/sharedText.ts')).toEqual([])
  expect(violations('shared/doc/commentMap.ts')).toEqual([])
  expect(violations('shared/notebook/sharedText.ts')).toHaveLength(1)
})
