import { sortByIndex } from '@tldraw/utils'
import type { TLArrowBinding, TLAsset, TLShape } from '@tldraw/tlschema'
import { UNMOVED, within, type Transform } from '../geometry/transform.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import { PALETTES } from './base/palette.ts'
import type { Outline, Scene } from './base/scene.ts'
import { drawingOf } from './shapes/index.ts'

/** Deeper than anybody nests; what is deeper still is not looked for, since each level costs a call. */
export const MAX_DEPTH = 100

export interface SceneOptions {
  theme: 'light' | 'dark'
  /** The first page without; records without a page, as kits are laid out, stand on the one that their shapes name. */
  pageId?: string
  /** Where a picture's bytes are; its own address without. */
  hrefOf?: (asset: TLAsset) => string | undefined
}

export interface BoardScene extends Scene {
  /** Empty for a board without pages. */
  readonly pageId: string
}

/**
 * One page of a board, read once. Records are taken to be valid: whoever draws what a stranger wrote validates
 * before, and what still throws is put aside by `drawBoard`.
 */
export function readScene(
  records: Iterable<BoardRecord>,
  { theme, pageId, hrefOf = sourceOf }: SceneOptions,
): BoardScene {
  const { pages, shapes, children, bindings, assets } = sorted(records)
  const shownPage = pageId ?? pages[0]?.id ?? [...children.keys()].find((id) => id.startsWith('page:')) ?? ''
  const transforms = new Map<string, Transform>()
  placeBelow(shownPage, UNMOVED, { children, transforms })
  const outlines = new Map<string, readonly Outline[]>()
  const worked = new Map<string, unknown>()
  const scene: BoardScene = {
    theme,
    palette: PALETTES[theme],
    pageId: shownPage,
    shape: (id) => shapes.get(id),
    childrenOf: (id) => children.get(id) ?? [],
    asset: (id) => assets.get(id),
    hrefOf,
    bindingsFrom: (id) => bindings.get(id) ?? [],
    pageTransform: (id) => transforms.get(id) ?? UNMOVED,
    outline: outlineOf,
    once<T>(id: string, work: () => T): T {
      if (!worked.has(id)) worked.set(id, work())
      return worked.get(id) as T
    },
  }
  return scene

  function outlineOf(id: string): readonly Outline[] {
    const known = outlines.get(id)
    if (known !== undefined) return known
    // While it is computed it has none: an arrow bound to itself, or two to each other, must end.
    outlines.set(id, [])
    const shape = shapes.get(id)
    const outline = shape === undefined ? [] : (drawingOf(shape.type)?.outline(shape, scene) ?? [])
    outlines.set(id, outline)
    return outline
  }
}

/** Works out where on the page all stands that a shape, or the page itself, holds. */
function placeBelow(
  parentId: string,
  parent: Transform,
  found: Pick<Sorted, 'children'> & { transforms: Map<string, Transform> },
  depth = 0,
): void {
  if (depth > MAX_DEPTH) return
  for (const shape of found.children.get(parentId) ?? []) {
    const transform = within(parent, shape)
    found.transforms.set(shape.id, transform)
    placeBelow(shape.id, transform, found, depth + 1)
  }
}

interface Sorted {
  pages: { id: string; index: string }[]
  shapes: Map<string, TLShape>
  children: Map<string, TLShape[]>
  bindings: Map<string, TLArrowBinding[]>
  assets: Map<string, TLAsset>
}

function sorted(records: Iterable<BoardRecord>): Sorted {
  const found: Sorted = { pages: [], shapes: new Map(), children: new Map(), bindings: new Map(), assets: new Map() }
  for (const record of records) {
    if (record.typeName === 'page') found.pages.push(record as unknown as { id: string; index: string })
    if (record.typeName === 'asset') found.assets.set(record.id, record as unknown as TLAsset)
    if (record.typeName === 'shape') {
      const shape = record as unknown as TLShape
      found.shapes.set(shape.id, shape)
      listOf(found.children, shape.parentId).push(shape)
    }
    if (record.typeName === 'binding' && record.type === 'arrow') {
      const binding = record as unknown as TLArrowBinding
      listOf(found.bindings, binding.fromId).push(binding)
    }
  }
  found.pages.sort((a, b) => (a.index < b.index ? -1 : 1))
  for (const siblings of found.children.values()) siblings.sort(sortByIndex)
  return found
}

function listOf<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

function sourceOf(asset: TLAsset): string | undefined {
  return asset.type === 'image' ? (asset.props.src ?? undefined) : undefined
}
