import { ArrowShapeArrowheadEndStyle } from '@tldraw/tlschema'
import { shapeRecord } from '../../../shared/board/shapeRecord.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import type { Random } from '../../fakes/random.ts'
import { color, font, paragraph, scale, size, spot } from './randomStyles.ts'
import { randomText } from './randomText.ts'

/** An arrow with up to two bindings to shapes that stand there before it. */
export function randomArrow(
  random: Random,
  id: string,
  before: readonly BoardRecord[],
  more: object,
  meta: object = {},
): BoardRecord[] {
  const targets = before.filter(({ type, typeName }) => typeName === 'shape' && type !== 'arrow' && type !== 'group')
  const end = { x: random.int(500) - 250, y: random.int(400) - 200 }
  const record = shapeRecord(id, 'arrow', spot(random), {
    kind: random.pick(['arc', 'elbow']),
    labelColor: 'black',
    color: color(random),
    fill: random.pick(['none', 'semi', 'solid']),
    dash: random.pick(['draw', 'solid', 'dashed', 'dotted']),
    size: size(random),
    font: font(random),
    scale: scale(random),
    arrowheadStart: random.pick(ArrowShapeArrowheadEndStyle.values),
    arrowheadEnd: random.pick(ArrowShapeArrowheadEndStyle.values),
    start: { x: 0, y: 0 },
    end,
    bend: random.pick([0, 0, 40, -80]),
    labelPosition: 0.2 + random.next() * 0.6,
    elbowMidPoint: 0.5,
    richText: random.next() < 0.5 ? { type: 'doc', content: [paragraph('')] } : randomText(random),
    ...more,
  })
  return [{ ...record, meta }, ...bindings(random, id, targets)]
}

function bindings(random: Random, id: string, targets: readonly BoardRecord[]): BoardRecord[] {
  const ends = targets.length === 0 ? [] : (['start', 'end'] as const).filter(() => random.next() < 0.7)
  return ends.map((terminal) => ({
    id: `binding:${id}-${terminal}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: id,
    toId: random.pick(targets).id,
    meta: {},
    props: {
      terminal,
      normalizedAnchor: { x: random.next(), y: random.next() },
      isExact: random.next() < 0.2,
      isPrecise: random.next() < 0.5,
      snap: random.pick(['none', 'edge', 'edge-point', 'center']),
    },
  }))
}
