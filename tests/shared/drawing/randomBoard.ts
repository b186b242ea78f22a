import { DefaultFillStyle, DefaultVerticalAlignStyle } from '@tldraw/tlschema'
import { getIndices } from '@tldraw/utils'
import { LINK_KINDS, LINK_LOOKS } from '../../../shared/board/links.ts'
import { shapeRecord } from '../../../shared/board/shapeRecord.ts'
import { CATALOG } from '../../../shared/catalog/index.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { seeded, type Random } from '../../fakes/random.ts'
import { children, geoProps, linePoints, placed, stroke } from './randomParts.ts'
import { randomArrow } from './randomArrow.ts'
import { color, font, paragraph, scale, size, spot } from './randomStyles.ts'
import { randomText } from './randomText.ts'

/** A red and a blue half. */
const PICTURE =
  'data:image/png;base64,' +
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DA8J8BAAgBAf9cCb8bAAAAAElFTkSuQmCC'

export type RandomType = keyof typeof MAKERS

/** A board with `count` shapes of the given types, of every type without; the same for the same seed, and valid. */
export function randomBoard(
  seed: number,
  count = 24,
  types: readonly RandomType[] = Object.keys(MAKERS) as RandomType[],
): BoardRecord[] {
  const random = seeded(seed)
  const indices = getIndices(count)
  const records: BoardRecord[] = []
  for (let order = 0; order < count; order += 1) {
    const made = MAKERS[random.pick(types)](random, `shape:${seed}-${order}`, records)
    records.push(
      ...made.map((record, at) =>
        at === 0 && record.typeName === 'shape' ? { ...record, index: indices[order] } : record,
      ),
    )
  }
  return records
}

type Maker = (random: Random, id: string, before: readonly BoardRecord[]) => BoardRecord[]

const MAKERS = {
  geo: (random, id) => [placed(random, shapeRecord(id, 'geo', spot(random), geoProps(random)))],
  text: (random, id) => [
    placed(
      random,
      shapeRecord(id, 'text', spot(random), {
        color: color(random),
        size: size(random),
        font: font(random),
        scale: scale(random),
        w: 60 + random.int(300),
        textAlign: random.pick(['start', 'middle', 'end']),
        autoSize: random.next() < 0.5,
        richText: randomText(random),
      }),
    ),
  ],
  note: (random, id) => [
    placed(
      random,
      shapeRecord(id, 'note', spot(random), {
        color: color(random),
        labelColor: 'black',
        size: size(random),
        font: font(random),
        fontSizeAdjustment: 1,
        growY: random.pick([0, 40]),
        align: random.pick(['start', 'middle', 'end']),
        verticalAlign: random.pick(DefaultVerticalAlignStyle.values),
        url: '',
        scale: scale(random),
        textLastEditedBy: null,
        richText: randomText(random),
      }),
    ),
  ],
  line: (random, id) => [
    placed(
      random,
      shapeRecord(id, 'line', spot(random), {
        color: color(random),
        dash: random.pick(['draw', 'solid', 'dashed', 'dotted']),
        size: size(random),
        scale: scale(random),
        spline: random.pick(['line', 'cubic']),
        points: linePoints(random),
      }),
    ),
  ],
  draw: (random, id) => [
    placed(
      random,
      shapeRecord(id, 'draw', spot(random), {
        color: color(random),
        fill: random.pick(DefaultFillStyle.values),
        dash: random.pick(['draw', 'solid', 'dashed', 'dotted']),
        size: size(random),
        segments: [stroke(random)],
        isComplete: true,
        isClosed: random.next() < 0.3,
        isPen: random.next() < 0.3,
        scale: scale(random),
        scaleX: 1,
        scaleY: 1,
      }),
    ),
  ],
  highlight: (random, id) => [
    placed(
      random,
      shapeRecord(id, 'highlight', spot(random), {
        color: color(random),
        size: size(random),
        segments: [stroke(random)],
        isComplete: true,
        isPen: false,
        scale: scale(random),
        scaleX: 1,
        scaleY: 1,
      }),
    ),
  ],
  image: (random, id) => [
    placed(
      random,
      shapeRecord(id, 'image', spot(random), {
        w: 60 + random.int(200),
        h: 60 + random.int(200),
        playing: true,
        url: '',
        assetId: 'asset:picture',
        altText: '',
        flipX: random.next() < 0.3,
        flipY: random.next() < 0.3,
        crop:
          random.next() < 0.5
            ? null
            : { topLeft: { x: 0.1, y: 0.2 }, bottomRight: { x: 0.9, y: 0.7 }, isCircle: random.next() < 0.3 },
      }),
    ),
    {
      id: 'asset:picture',
      typeName: 'asset',
      type: 'image',
      meta: {},
      props: { name: 'picture', src: PICTURE, w: 2, h: 1, mimeType: 'image/png', isAnimated: false },
    },
  ],
  frame: (random, id) => {
    const frame = placed(
      random,
      shapeRecord(id, 'frame', spot(random), {
        w: 200 + random.int(300),
        h: 150 + random.int(200),
        name: random.pick(['', 'Serving path', 'A rather long name for a frame']),
        color: 'black',
      }),
    )
    return [frame, ...children(random, frame)]
  },
  group: (random, id) => {
    const group = placed(random, shapeRecord(id, 'group', spot(random), {}))
    return [group, ...children(random, group)]
  },
  component: (random, id) => {
    const { id: kind } = random.pick(CATALOG)
    const props = {
      w: 176,
      h: 64 + 32 * random.int(3),
      kind: random.next() < 0.1 ? 'nobody-knows' : kind,
      attrs: {},
      title: random.pick(['', 'Ranker', 'A long title that needs two lines']),
      technology: random.pick(['', 'Triton']),
      note: random.pick(['', 'Falls back to popular items when the ranker is late']),
    }
    return [shapeRecord(id, 'component', spot(random), props)]
  },
  lane: (random, id) => [
    shapeRecord(id, 'lane', spot(random), {
      w: 300,
      h: 200,
      plane: random.pick(['online', 'offline', 'free']),
      title: random.pick(['', 'Query path']),
    }),
  ],
  legend: (random, id) => [
    shapeRecord(id, 'legend', spot(random), { w: 260 + random.int(300), h: 120, kinds: [...LINK_KINDS] }),
  ],
  arrow: (random, id, before) => randomArrow(random, id, before, {}),
  link: (random, id, before) => {
    const kind = random.pick(LINK_KINDS)
    const { dash, arrowheadStart, arrowheadEnd } = LINK_LOOKS[kind]
    const props = {
      kind: 'elbow',
      dash,
      arrowheadStart,
      arrowheadEnd,
      size: 's',
      font: 'sans',
      scale: 1,
      bend: 0,
      color: 'black',
    }
    const label = {
      richText: { type: 'doc', content: [paragraph(random.pick(['', 'top 500', 'vectors and attributes']))] },
    }
    return randomArrow(
      random,
      id,
      before.filter(({ type }) => type === 'component'),
      { ...props, ...label },
      { link: kind },
    )
  },
} satisfies Record<string, Maker>
