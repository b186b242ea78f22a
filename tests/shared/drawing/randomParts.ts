import {
  b64Vecs,
  DefaultDashStyle,
  DefaultFillStyle,
  DefaultHorizontalAlignStyle,
  DefaultVerticalAlignStyle,
  GeoShapeGeoStyle,
} from '@tldraw/tlschema'
import { getIndices } from '@tldraw/utils'
import { shapeRecord } from '../../../shared/board/shapeRecord.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import type { Random } from '../../fakes/random.ts'
import { color, font, paragraph, scale, size } from './randomStyles.ts'
import { randomText } from './randomText.ts'

/** Two shapes in another. */
export function children(random: Random, parent: BoardRecord): BoardRecord[] {
  return getIndices(2).map((index, at) => ({
    ...shapeRecord(
      `${parent.id}-child${at}`,
      'geo',
      { x: random.int(250) - 40, y: random.int(180) - 40 },
      geoProps(random),
    ),
    parentId: parent.id,
    index,
  }))
}

export function geoProps(random: Random) {
  return {
    geo: random.pick(GeoShapeGeoStyle.values),
    w: 40 + random.int(260),
    h: 40 + random.int(200),
    growY: random.pick([0, 0, 20]),
    dash: random.pick(DefaultDashStyle.values.filter((dash) => dash !== 'none')),
    fill: random.pick(DefaultFillStyle.values),
    color: color(random),
    labelColor: 'black',
    size: size(random),
    font: font(random),
    scale: scale(random),
    url: '',
    flipX: false,
    flipY: false,
    align: random.pick(DefaultHorizontalAlignStyle.values),
    verticalAlign: random.pick(DefaultVerticalAlignStyle.values),
    richText: random.next() < 0.4 ? { type: 'doc', content: [paragraph('')] } : randomText(random),
  }
}

export function placed(random: Random, record: BoardRecord): BoardRecord {
  return { ...record, rotation: random.pick([0, 0, 0, 0.4, -1.2, Math.PI / 2]), opacity: random.pick([1, 1, 1, 0.5]) }
}

export function linePoints(random: Random) {
  const indices = getIndices(2 + random.int(3))
  return Object.fromEntries(
    indices.map((index) => [index, { id: index, index, x: random.int(300), y: random.int(300) }]),
  )
}

export function stroke(random: Random) {
  const turns = 1 + random.int(3)
  const points = Array.from({ length: 8 + random.int(50) }, (_, at) => ({
    x: at * 5,
    y: Math.sin((at / 10) * turns) * 40 + random.next() * 4,
    z: 0.3 + random.next() * 0.4,
  }))
  return { type: random.next() < 0.8 ? 'free' : 'straight', path: b64Vecs.encodePoints(points) }
}
