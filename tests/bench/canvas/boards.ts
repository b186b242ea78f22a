import { toRichText } from '@tldraw/tlschema'
import { getIndices } from '@tldraw/utils'
import { CATALOG } from '../../../shared/catalog/index.ts'
import { LINK_KINDS, LINK_LOOKS } from '../../../shared/board/links.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'

const COLUMNS = 25
const STEP = { x: 272, y: 128 } as const
const SIZE = { w: 176, h: 64 } as const
const LABELS = ['events', 'top 500', 'features', 'vectors', 'scores']

/** `components`: ours. `geo`: the same drawing from tldraw's own rectangles and arrows, with the same texts. */
export type Drawing = 'components' | 'geo'

/** A board of `count` boxes in a grid with as many labelled elbow arrows, each box joined to the next and the row's end to the next row. */
export function benchBoard(drawing: Drawing, count: number): BoardRecord[] {
  const indices = getIndices(count * 2)
  const boxes = Array.from({ length: count }, (_, at) => ({ ...shape(boxId(at), placeOf(at)), index: indices[at], ...(drawing === 'geo' ? geo(at) : component(at)) }))
  const arrows = Array.from({ length: count }, (_, at) => ({ ...shape(arrowId(at), placeOf(at)), index: indices[count + at], ...arrow(drawing, at) }))
  const bindings = arrows.flatMap((_, at) => [binding(at, 'start', at), binding(at, 'end', (at + 1) % count)])
  return [...boxes, ...arrows, ...bindings]
}

const boxId = (at: number): string => `shape:box-${at}`
const arrowId = (at: number): string => `shape:arrow-${at}`
const entryOf = (at: number) => CATALOG[at % CATALOG.length]!

/** Rows run to and fro, so that every arrow but the last is short. */
function placeOf(at: number): { x: number; y: number } {
  const row = Math.floor(at / COLUMNS)
  const column = row % 2 === 0 ? at % COLUMNS : COLUMNS - 1 - (at % COLUMNS)
  return { x: column * STEP.x, y: row * STEP.y }
}

function shape(id: string, at: { x: number; y: number }): BoardRecord {
  return { id, typeName: 'shape', ...at, rotation: 0, parentId: 'page:page', isLocked: false, opacity: 1, meta: {} }
}

function component(at: number): object {
  return { type: 'component', props: { ...SIZE, kind: entryOf(at).id, title: '', technology: '', note: '', attrs: {} } }
}

function geo(at: number): object {
  return {
    type: 'geo',
    props: {
      ...SIZE, geo: 'rectangle', dash: 'solid', flipX: false, flipY: false, growY: 0, url: '', scale: 1, color: 'black', labelColor: 'black', fill: 'solid', size: 's', font: 'sans',
      align: 'middle', verticalAlign: 'middle', richText: toRichText(entryOf(at).title),
    },
  }
}

function arrow(drawing: Drawing, at: number): object {
  const kind = LINK_KINDS[at % LINK_KINDS.length]!
  const { dash, arrowheadStart, arrowheadEnd } = LINK_LOOKS[kind]
  const props = {
    kind: 'elbow', elbowMidPoint: 0.5, dash, size: 's', fill: 'solid', color: 'black', labelColor: 'black', bend: 0, start: { x: 0, y: 0 }, end: { x: 2, y: 0 },
    arrowheadStart, arrowheadEnd, richText: toRichText(LABELS[at % LABELS.length]!), labelPosition: 0.5, font: 'sans', scale: 1,
  }
  return { type: 'arrow', meta: drawing === 'components' ? { link: kind } : {}, props }
}

function binding(at: number, terminal: 'start' | 'end', to: number): BoardRecord {
  const props = { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }
  return { id: `binding:${at}-${terminal}`, typeName: 'binding', type: 'arrow', fromId: arrowId(at), toId: boxId(to), props, meta: {} }
}
