import { BLANKS, KITS } from '../../../../templates/index.ts'
import { shapeRecord } from '../../../../shared/board/shapeRecord.ts'
import type { LaneProps } from '../../../../shared/board/laneProps.ts'
import type { BoardRecord } from '../../../../shared/doc/boardRecord.ts'
import type { KitLayer } from '../../../../shared/kit/layers.ts'

/** A board with lanes, as people start from one. */
export interface LanedStart {
  name: string
  kit?: string
  layer?: KitLayer
  /** Lanes that somebody drew before. */
  lanes?: readonly BoardRecord[]
}

type Drawn = Partial<LaneProps> & { title: string; at: readonly [x: number, y: number]; isLocked?: boolean; rotation?: number }

function byHand(name: string, lanes: readonly Drawn[]): LanedStart {
  const records = lanes.map(({ title, at: [x, y], isLocked = false, rotation = 0, w = 900, h = 180, plane = 'free' }, number): BoardRecord => ({
    ...shapeRecord(`shape:lane-${number}`, 'lane', { x, y }, { w, h, plane, title }), index: `a${number + 1}`, isLocked, rotation,
  }))
  return { name, lanes: records }
}

const COLUMNS = ['CLIENT', 'EDGE', 'SERVING', 'DATA', 'MONITORING']
const ROWS = ['Online', 'Offline', 'Training', 'Feedback']
const LONG = 'everything that has to have happened before the answer leaves, 300 ms at the 99th percentile'

/** A scaffold or the reference of every kit, the blanks, and lanes drawn by hand. */
export const LANED_STARTS: readonly LanedStart[] = [
  ...KITS.map(({ id }, at): LanedStart => {
    const layer = at % 2 === 0 ? 'reference' : 'scaffold'
    return { name: `${id}, ${layer}`, kit: id, layer }
  }),
  ...BLANKS.map(({ id }) => ({ name: id, kit: id })),
  byHand('columns', COLUMNS.map((title, at) => ({ title, at: [at * 260, 0], w: 240, h: 500 }))),
  byHand('rows that touch', ROWS.map((title, at) => ({ title, at: [0, at * 180], w: 900, h: 180 }))),
  byHand('long names, one lane locked, one turned', [
    { title: LONG, plane: 'online', at: [0, 0], w: 760, h: 200 },
    { title: `Training: ${LONG}`, plane: 'offline', at: [0, 260], w: 760, h: 200, isLocked: true },
    { title: `Data and features: ${LONG}`, plane: 'offline', at: [0, 520], w: 520, h: 200 },
    { title: 'Clients', at: [1300, 0], w: 400, h: 160, rotation: Math.PI / 2 },
  ]),
  byHand('mixed sizes', [
    { title: 'Clients', at: [0, 0], w: 230, h: 620 },
    { title: 'Request path', plane: 'online', at: [250, 0], w: 700, h: 200 },
    { title: 'Training', plane: 'offline', at: [250, 220], w: 340, h: 400 },
    { title: 'Monitoring & experiments', at: [610, 220], w: 340, h: 400 },
  ]),
]
