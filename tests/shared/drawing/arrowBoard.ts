import {
  ArrowShapeArrowheadEndStyle, b64Vecs, DefaultDashStyle, DefaultSizeStyle, GeoShapeGeoStyle,
} from '@tldraw/tlschema'
import { getIndices } from '@tldraw/utils'
import { LINK_KINDS } from '../../../shared/board/links.ts'
import { shapeRecord } from '../../../shared/board/shapeRecord.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { seeded, type Random } from '../../fakes/random.ts'

const BOARD_PX = 900
const ARROWS = 14
const TARGETS = [
  'geo', 'geo', 'geo', 'component', 'component', 'note', 'line', 'draw', 'highlight', 'lane', 'image',
] as const

/**
 * Shapes of every outline and arrows of every kind between them and to nowhere: what routes depend on, without words,
 * which another browser could measure otherwise. The same for the same seed.
 *
 * @param isNested whether some stand in a frame or a group; the canvas moves such arrows to where their ends are
 */
export function arrowBoard(seed: number, isNested = true): BoardRecord[] {
  const random = seeded(seed)
  let count = 0
  const name = (type: string): string => `shape:${type}-${seed}-${count++}`
  const frame = shapeRecord(name('frame'), 'frame', spot(random), { w: 400, h: 300, name: '', color: 'black' })
  const group = shapeRecord(name('group'), 'group', spot(random), {})
  const target = (parent?: BoardRecord): BoardRecord => {
    const type = random.pick(TARGETS)
    const shape = shapeRecord(name(type), type, parent ? near(random) : spot(random), targetProps(type, random))
    const rotation = type === 'component' || type === 'lane' || random.next() < 0.6 ? 0 : random.next() * 6
    return { ...shape, rotation, ...(parent && { parentId: parent.id }) }
  }
  const alone = Array.from({ length: 8 }, () => target())
  const held = [frame, frame, group, group].map((parent) => target(parent))
  const targets = isNested ? [...alone, frame, group, ...held] : alone
  const arrows = Array.from({ length: ARROWS }, () => {
    const parentId = random.pick([frame.parentId, frame.parentId, frame.parentId, frame.id, group.id])
    return { ...arrow(name('arrow'), random), ...(isNested && { parentId }) }
  })
  const shapes = [...targets, ...arrows]
  const indices = getIndices(shapes.length)
  return [
    ...shapes.map((shape, at) => ({ ...shape, index: indices[at] })),
    ...arrows.flatMap(({ id }) => bindings(id, targets, random)),
  ]
}

function spot(random: Random): { x: number; y: number } {
  return { x: random.int(BOARD_PX), y: random.int(BOARD_PX) }
}

/** In a frame or a group, and sometimes over its edge. */
function near(random: Random): { x: number; y: number } {
  return { x: random.int(400) - 60, y: random.int(300) - 60 }
}

const PLAIN = { color: 'black', labelColor: 'black', font: 'draw', align: 'middle', verticalAlign: 'middle', url: '' }
const NO_WORDS = { type: 'doc', content: [{ type: 'paragraph' }] }

function targetProps(type: (typeof TARGETS)[number], random: Random): object {
  const box = { w: 20 + random.int(250), h: 20 + random.int(200) }
  const size = random.pick(DefaultSizeStyle.values)
  const scale = random.pick([1, 1, 1, 0.5, 2])
  const dash = random.pick(DefaultDashStyle.values)
  const ink = { color: 'black', isComplete: true, isPen: false, scaleX: 1, scaleY: 1, segments: [stroke(random)] }
  const all = {
    geo: {
      ...PLAIN, ...box, size, dash, scale, geo: random.pick(GeoShapeGeoStyle.values), fill: 'none', growY: 0,
      flipX: random.next() < 0.2, flipY: random.next() < 0.2, richText: NO_WORDS,
    },
    component: { w: 176, h: 64, kind: 'cache', title: '', technology: '', note: '', attrs: {} },
    lane: { w: 300, h: 200, plane: 'online', title: '' },
    note: {
      ...PLAIN, size, scale, fontSizeAdjustment: 1, growY: random.pick([0, 40]), textLastEditedBy: null,
      richText: NO_WORDS,
    },
    line: { color: 'black', dash, size, scale, spline: random.pick(['line', 'cubic']), points: corners(random) },
    draw: { ...ink, size, scale, dash, fill: 'none', isClosed: random.next() < 0.4 },
    highlight: { ...ink, size, scale },
    image: { ...box, playing: true, url: '', assetId: null, crop: null, flipX: false, flipY: false, altText: '' },
  }
  return all[type]
}

function corners(random: Random): object {
  const indices = getIndices(2 + random.int(3))
  const corner = (index: string): object => ({ id: index, index, x: random.int(300), y: random.int(300) })
  return Object.fromEntries(indices.map((index) => [index, corner(index)]))
}

function stroke(random: Random): object {
  let [x, y, angle] = [0, 0, random.next() * 6]
  const points = Array.from({ length: 40 }, () => {
    angle += random.next() - 0.5
    x += Math.cos(angle) * 10
    y += Math.sin(angle) * 10
    return { x, y, z: 0.5 }
  })
  return { type: 'free', path: b64Vecs.encodePoints(points) }
}

function arrow(id: string, random: Random): BoardRecord {
  const isElbow = random.next() < 0.6
  const isLink = isElbow && random.next() < 0.3
  const head = (): string => random.pick(ArrowShapeArrowheadEndStyle.values)
  const props = {
    kind: isElbow ? 'elbow' : 'arc', elbowMidPoint: random.pick([0.5, random.next()]),
    bend: isElbow ? 0 : random.pick([0, (random.next() - 0.5) * 300, (random.next() - 0.5) * 300]),
    start: { x: 0, y: 0 }, end: { x: random.int(800) - 400, y: random.int(600) - 300 },
    arrowheadStart: random.pick(['none', head()]), arrowheadEnd: head(), labelPosition: 0.5, fill: 'none', font: 'sans',
    color: 'black', labelColor: 'black', dash: random.pick(DefaultDashStyle.values), richText: NO_WORDS,
    size: isLink ? 's' : random.pick(DefaultSizeStyle.values), scale: isLink ? 1 : random.pick([1, 1, 1, 0.5, 2]),
  }
  const made = shapeRecord(id, 'arrow', spot(random), props)
  const rotation = random.pick([0, 0, random.next() * 6])
  return { ...made, rotation, meta: isLink ? { link: random.pick(LINK_KINDS) } : {} }
}

function bindings(fromId: string, targets: readonly BoardRecord[], random: Random): BoardRecord[] {
  const anchor = (): number => random.pick([0, 0.5, 1, random.next(), random.next()])
  return (['start', 'end'] as const).filter(() => random.next() < 0.8).map((terminal) => ({
    id: `binding:${fromId.slice('shape:'.length)}-${terminal}`, typeName: 'binding', type: 'arrow', fromId,
    toId: random.pick(targets).id, meta: {},
    props: {
      terminal, normalizedAnchor: { x: anchor(), y: anchor() },
      isExact: random.next() < 0.12, isPrecise: random.next() < 0.6,
      snap: random.pick(['none', 'none', 'edge', 'edge-point', 'center']),
    },
  }))
}
