import { equalityDeep } from 'lib0/function'
import type { BoardRecord } from './boardRecord.ts'

/**
 * The part of a record that one edit changes as a whole. Two people may edit two facets of one record at once and both
 * edits stay; within a facet the last write wins. `place` is one facet because x and y mean nothing without the parent
 * they are relative to, `size` because width and height are dragged together.
 */
export type FacetName = string

const PLACE_FIELDS = ['x', 'y', 'rotation', 'parentId', 'index'] as const
const SIZE_FIELDS = ['w', 'h'] as const
const IDENTITY_FIELDS = new Set(['id', 'typeName'])
const PROPS_PREFIX = 'props.'

type Fields = Record<string, unknown>

/** Names the facets in which `after` differs from `before`. */
export function changedFacets(before: BoardRecord, after: BoardRecord): Set<FacetName> {
  const changed = new Set<FacetName>()
  for (const key of keysOf(before, after)) {
    if (key === 'props' || IDENTITY_FIELDS.has(key)) continue
    if (!equalityDeep(before[key], after[key])) changed.add(facetOfField(key))
  }
  const propsBefore = propsOf(before)
  const propsAfter = propsOf(after)
  for (const key of keysOf(propsBefore, propsAfter)) {
    if (!equalityDeep(propsBefore[key], propsAfter[key])) changed.add(facetOfProp(key))
  }
  return changed
}

/**
 * The value a facet of `record` is stored as. A field of a grouped facet that equals the one in `base`, the record as
 * it was created, is stored as undefined because a drag changes x and y only and the rest would double every write.
 */
export function readFacet(record: BoardRecord, base: BoardRecord, facet: FacetName): unknown {
  if (facet === 'place') return PLACE_FIELDS.map((field) => differing(record[field], base[field]))
  if (facet === 'size') return SIZE_FIELDS.map((field) => differing(propsOf(record)[field], propsOf(base)[field]))
  if (facet.startsWith(PROPS_PREFIX)) return propsOf(record)[facet.slice(PROPS_PREFIX.length)]
  return record[facet]
}

/** `record` with one facet replaced by its stored value. */
export function applyFacet(record: BoardRecord, base: BoardRecord, facet: FacetName, value: unknown): BoardRecord {
  if (facet === 'place') return { ...record, ...groupFields(PLACE_FIELDS, base, value) }
  if (facet === 'size')
    return { ...record, props: { ...propsOf(record), ...groupFields(SIZE_FIELDS, propsOf(base), value) } }
  if (facet.startsWith(PROPS_PREFIX)) {
    return { ...record, props: withField(propsOf(record), facet.slice(PROPS_PREFIX.length), value) }
  }
  if (IDENTITY_FIELDS.has(facet)) return record
  return withField(record, facet, value) as BoardRecord
}

/**
 * `current` with only those facets of `target` that differ between `from` and `target` and that `mayChange` allows.
 * This is how an undo puts back what one person did and leaves what others did to the same record since.
 */
export function mergeFacets(
  current: BoardRecord,
  from: BoardRecord,
  target: BoardRecord,
  mayChange: (facet: FacetName) => boolean,
): BoardRecord {
  let merged = current
  for (const facet of changedFacets(from, target)) {
    if (mayChange(facet)) merged = applyFacet(merged, current, facet, readFacet(target, current, facet))
  }
  return merged
}

function facetOfField(key: string): FacetName {
  return (PLACE_FIELDS as readonly string[]).includes(key) ? 'place' : key
}

function facetOfProp(key: string): FacetName {
  return (SIZE_FIELDS as readonly string[]).includes(key) ? 'size' : PROPS_PREFIX + key
}

function propsOf(record: BoardRecord): Fields {
  return (record.props as Fields | undefined) ?? {}
}

function keysOf(a: object, b: object): Set<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)])
}

function differing(value: unknown, base: unknown): unknown {
  return equalityDeep(value, base) ? undefined : value
}

function groupFields(fields: readonly string[], base: Fields, value: unknown): Fields {
  const values = Array.isArray(value) ? value : []
  const group: Fields = {}
  fields.forEach((field, at) => {
    const chosen = values[at] === undefined ? base[field] : values[at]
    if (chosen !== undefined) group[field] = chosen
  })
  return group
}

function withField(fields: Fields, key: string, value: unknown): Fields {
  const { [key]: _replaced, ...rest } = fields
  return value === undefined ? rest : { ...rest, [key]: value }
}
