import {
  ArrowShapeArrowheadEndStyle, b64Vecs, DefaultColorStyle, DefaultDashStyle, DefaultFillStyle, DefaultFontStyle,
  DefaultHorizontalAlignStyle, DefaultSizeStyle, DefaultVerticalAlignStyle, GeoShapeGeoStyle,
} from '@tldraw/tlschema'
import { getIndices } from '@tldraw/utils'
import { LINK_KINDS, LINK_LOOKS } from '../../../shared/board/links.ts'
import { shapeRecord } from '../../../shared/board/shapeRecord.ts'
import { CATALOG } from '../../../shared/catalog/index.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { seeded, type Random } from '../../fakes/random.ts'
import { randomText } from './randomText.ts'

/** A red and a blue half. */
const PICTURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DA8J8BAAgBAf9cCb8bAAAAAElFTkSuQmCC'
const BOARD_PX = 1600

export type RandomType = keyof typeof MAKERS

/** A board with `count` shapes of the given types, of every type without; the same for the same seed. Its records are valid. */
export function randomBoard(seed: number, count = 24, types: readonly RandomType[] = Object.keys(MAKERS) as RandomType[]): BoardRecord[] {
  const random = seeded(seed)
  const indices = getIndices(count)
  const records: BoardRecord[] = []
  for (let order = 0; order < count; order += 1) {
    const made = MAKERS[random.pick(types)](random, `shape:${seed}-${order}`, records)
    records.push(...made.map((record, at) => (at === 0 && record.typeName === 'shape' ? { ...record, index: indices[order] } : record)))
  }
  return records
}

type Maker = (random: Random, id: string, before: readonly BoardRecord[]) => BoardRecord[]

const MAKERS = {
  geo: (random, id) => [placed(random, shapeRecord(id, 'geo', spot(random), geoProps(random)))],
  text: (random, id) => [placed(random, shapeRecord(id, 'text', spot(random), {
    color: color(random), size: size(random), font: font(random), scale: scale(random), w: 60 + random.int(300),
    textAlign: random.pick(['start', 'middle', 'end']), autoSize: random.next() < 0.5, richText: randomText(random),
  }))],
  note: (random, id) => [placed(random, shapeRecord(id, 'note', spot(random), {
    color: color(random), labelColor: 'black', size: size(random), font: font(random), fontSizeAdjustment: 1, growY: random.pick([0, 40]),
    align: random.pick(['start', 'middle', 'end']), verticalAlign: random.pick(DefaultVerticalAlignStyle.values),
    url: '', scale: scale(random), textLastEditedBy: null, richText: randomText(random),
  }))],
  line: (random, id) => [placed(random, shapeRecord(id, 'line', spot(random), {
    color: color(random), dash: random.pick(['draw', 'solid', 'dashed', 'dotted']), size: size(random), scale: scale(random),
    spline: random.pick(['line', 'cubic']), points: linePoints(random),
  }))],
  draw: (random, id) => [placed(random, shapeRecord(id, 'draw', spot(random), {
    color: color(random), fill: random.pick(DefaultFillStyle.values), dash: random.pick(['draw', 'solid', 'dashed', 'dotted']),
    size: size(random), segments: [stroke(random)], isComplete: true, isClosed: random.next() < 0.3, isPen: random.next() < 0.3,
    scale: scale(random), scaleX: 1, scaleY: 1,
  }))],
  highlight: (random, id) => [placed(random, shapeRecord(id, 'highlight', spot(random), {
    color: color(random), size: size(random), segments: [stroke(random)], isComplete: true, isPen: false, scale: scale(random),
    scaleX: 1, scaleY: 1,
  }))],
  image: (random, id) => [
    placed(random, shapeRecord(id, 'image', spot(random), {
      w: 60 + random.int(200), h: 60 + random.int(200), playing: true, url: '', assetId: 'asset:picture', altText: '',
      flipX: random.next() < 0.3, flipY: random.next() < 0.3,
      crop: random.next() < 0.5 ? null : { topLeft: { x: 0.1, y: 0.2 }, bottomRight: { x: 0.9, y: 0.7 }, isCircle: random.next() < 0.3 },
    })),
    {
      id: 'asset:picture', typeName: 'asset', type: 'image', meta: {},
      props: { name: 'picture', src: PICTURE, w: 2, h: 1, mimeType: 'image/png', isAnimated: false },
    },
  ],
  frame: (random, id) => {
    const frame = placed(random, shapeRecord(id, 'frame', spot(random), {
      w: 200 + random.int(300), h: 150 + random.int(200), name: random.pick(['', 'Serving path', 'A rather long name for a frame']), color: 'black',
    }))
    return [frame, ...children(random, frame)]
  },
  group: (random, id) => {
    const group = placed(random, shapeRecord(id, 'group', spot(random), {}))
    return [group, ...children(random, group)]
  },
  component: (random, id) => {
    const { id: kind } = random.pick(CATALOG)
    const props = {
      w: 176, h: 64 + 32 * random.int(3), kind: random.next() < 0.1 ? 'nobody-knows' : kind, attrs: {},
      title: random.pick(['', 'Ranker', 'A long title that needs two lines']), technology: random.pick(['', 'Triton']),
      note: random.pick(['', 'Falls back to popular items when the ranker is late']),
    }
    return [shapeRecord(id, 'component', spot(random), props)]
  },
  lane: (random, id) => [shapeRecord(id, 'lane', spot(random), {
    w: 300, h: 200, plane: random.pick(['online', 'offline', 'free']), title: random.pick(['', 'Query path']),
  })],
  legend: (random, id) => [shapeRecord(id, 'legend', spot(random), { w: 260 + random.int(300), h: 120, kinds: [...LINK_KINDS] })],
  arrow: (random, id, before) => arrow(random, id, before, {}),
  link: (random, id, before) => {
    const kind = random.pick(LINK_KINDS)
    const { dash, arrowheadStart, arrowheadEnd } = LINK_LOOKS[kind]
    const props = { kind: 'elbow', dash, arrowheadStart, arrowheadEnd, size: 's', font: 'sans', scale: 1, bend: 0, color: 'black' }
    const label = { richText: { type: 'doc', content: [paragraph(random.pick(['', 'top 500', 'vectors and attributes']))] } }
    return arrow(random, id, before.filter(({ type }) => type === 'component'), { ...props, ...label }, { link: kind })
  },
} satisfies Record<string, Maker>

function arrow(random: Random, id: string, before: readonly BoardRecord[], more: object, meta: object = {}): BoardRecord[] {
  const targets = before.filter(({ type, typeName }) => typeName === 'shape' && type !== 'arrow' && type !== 'group')
  const end = { x: random.int(500) - 250, y: random.int(400) - 200 }
  const record = shapeRecord(id, 'arrow', spot(random), {
    kind: random.pick(['arc', 'elbow']), labelColor: 'black', color: color(random), fill: random.pick(['none', 'semi', 'solid']),
    dash: random.pick(['draw', 'solid', 'dashed', 'dotted']), size: size(random), font: font(random), scale: scale(random),
    arrowheadStart: random.pick(ArrowShapeArrowheadEndStyle.values), arrowheadEnd: random.pick(ArrowShapeArrowheadEndStyle.values),
    start: { x: 0, y: 0 }, end, bend: random.pick([0, 0, 40, -80]), labelPosition: 0.2 + random.next() * 0.6, elbowMidPoint: 0.5,
    richText: random.next() < 0.5 ? { type: 'doc', content: [paragraph('')] } : randomText(random), ...more,
  })
  const ends = targets.length === 0 ? [] : (['start', 'end'] as const).filter(() => random.next() < 0.7)
  const bindings = ends.map((terminal) => ({
    id: `binding:${id}-${terminal}`, typeName: 'binding', type: 'arrow', fromId: id, toId: random.pick(targets).id, meta: {},
    props: {
      terminal, normalizedAnchor: { x: random.next(), y: random.next() }, isExact: random.next() < 0.2, isPrecise: random.next() < 0.5,
      snap: random.pick(['none', 'edge', 'edge-point', 'center']),
    },
  }))
  return [{ ...record, meta }, ...bindings]
}

function children(random: Random, parent: BoardRecord): BoardRecord[] {
  return getIndices(2).map((index, at) => ({
    ...shapeRecord(`${parent.id}-child${at}`, 'geo', { x: random.int(250) - 40, y: random.int(180) - 40 }, geoProps(random)), parentId: parent.id, index,
  }))
}

function geoProps(random: Random) {
  return {
    geo: random.pick(GeoShapeGeoStyle.values), w: 40 + random.int(260), h: 40 + random.int(200), growY: random.pick([0, 0, 20]),
    dash: random.pick(DefaultDashStyle.values.filter((dash) => dash !== 'none')), fill: random.pick(DefaultFillStyle.values),
    color: color(random), labelColor: 'black', size: size(random), font: font(random), scale: scale(random), url: '', flipX: false, flipY: false,
    align: random.pick(DefaultHorizontalAlignStyle.values), verticalAlign: random.pick(DefaultVerticalAlignStyle.values),
    richText: random.next() < 0.4 ? { type: 'doc', content: [paragraph('')] } : randomText(random),
  }
}

function placed(random: Random, record: BoardRecord): BoardRecord {
  return { ...record, rotation: random.pick([0, 0, 0, 0.4, -1.2, Math.PI / 2]), opacity: random.pick([1, 1, 1, 0.5]) }
}

function linePoints(random: Random) {
  const indices = getIndices(2 + random.int(3))
  return Object.fromEntries(indices.map((index) => [index, { id: index, index, x: random.int(300), y: random.int(300) }]))
}

function stroke(random: Random) {
  const turns = 1 + random.int(3)
  const points = Array.from({ length: 8 + random.int(50) }, (_, at) => (
    { x: at * 5, y: Math.sin((at / 10) * turns) * 40 + random.next() * 4, z: 0.3 + random.next() * 0.4 }
  ))
  return { type: random.next() < 0.8 ? 'free' : 'straight', path: b64Vecs.encodePoints(points) }
}

function paragraph(text: string) {
  return { type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) }
}

function spot(random: Random): { x: number; y: number } {
  return { x: random.int(BOARD_PX), y: random.int(BOARD_PX / 2) }
}

function color(random: Random) {
  return random.pick(DefaultColorStyle.values)
}

function size(random: Random) {
  return random.pick(DefaultSizeStyle.values)
}

function font(random: Random) {
  return random.pick(DefaultFontStyle.values)
}

function scale(random: Random): number {
  return random.pick([1, 1, 1, 0.75, 1.5])
}
