import type { Box } from '../../../../shared/geometry/box.ts'
import type { BoardGraph, GraphLane, GraphLink } from '../../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../../shared/graph/graphOf.ts'
import { layOutBlank } from '../../../../shared/kit/blank.ts'
import { layOut } from '../../../../shared/kit/layOut.ts'
import { recordsUpTo, type KitLayer } from '../../../../shared/kit/layers.ts'
import { routeNow, surroundingsOf } from '../../../../shared/routing/surroundings.ts'
import { blankLanes } from '../../../../templates/blankLanes.ts'
import { blankSteps } from '../../../../templates/blankSteps.ts'
import { KITS } from '../../../../templates/index.ts'
import { graphLane, graphOther, graphPart } from '../../../fakes/graphPieces.ts'

export interface LanedBoard {
  name: string
  graph: BoardGraph
}

/** Links as a canvas would tell of them: with the way that each is drawn now. */
function withCourses(graph: BoardGraph): BoardGraph {
  const { boxes } = surroundingsOf(graph, graph.links)
  const links = graph.links.map((link): GraphLink => {
    const route = routeNow(link, boxes)
    return route === undefined ? link : { ...link, start: route.start, end: route.end, course: { points: route.points, ...(link.label !== '' && { labelBox: route.label }) } }
  })
  return { ...graph, links }
}

function kitBoard(id: string, layer: KitLayer): LanedBoard {
  const kit = KITS.find((one) => one.id === id)
  if (kit === undefined) throw new Error(`There is no kit ${id}.`)
  return { name: `${id} ${layer}`, graph: withCourses(graphOf(recordsUpTo(kit, layOut(kit), layer))) }
}

type DrawnLane = Box & Partial<GraphLane> & { title: string }

function byHand(name: string, lanes: readonly DrawnLane[], more: Partial<BoardGraph> = {}): LanedBoard {
  const drawn = lanes.map((lane, at) => graphLane({ id: `lane ${at}`, ...lane }))
  return { name, graph: { parts: [], links: [], others: [], ...more, lanes: drawn } }
}

const ROW = { w: 900, h: 180 } as const

/** Boards with lanes as people have them: from kits, from blanks, and drawn by hand. */
export function lanedBoards(): LanedBoard[] {
  const inColumns = ['CLIENT', 'EDGE', 'SERVING', 'DATA', 'MONITORING'].map((title, at) => ({ title, x: at * 260, y: 0, w: 240, h: 500 }))
  const inRows = ['Online', 'Offline', 'Training', 'Feedback'].map((title, at) => ({ title, x: 0, y: at * 220, ...ROW }))
  const frame = graphOther({ id: 'frame', type: 'frame', x: -40, y: -40, w: 1000, h: 500 })
  return [
    ...['video-recommendation', 'news-feed', 'rag-assistant', 'payment-fraud'].map((id) => kitBoard(id, 'scaffold')),
    ...['video-recommendation', 'visual-search', 'people-you-may-know', 'street-view-blurring'].map((id) => kitBoard(id, 'reference')),
    { name: 'blank lanes', graph: graphOf(layOutBlank(blankLanes)) },
    { name: 'blank steps', graph: graphOf(layOutBlank(blankSteps)) },
    byHand('columns', inColumns),
    byHand('rows', inRows),
    byHand('narrow columns that touch', inColumns.map((lane, at) => ({ ...lane, x: at * 150, w: 150, h: 300 }))),
    byHand('low rows that touch', inRows.map((lane, at) => ({ ...lane, y: at * 90, h: 90 }))),
    byHand('planes without titles', [{ title: '', plane: 'online', x: 0, y: 0, ...ROW }, { title: '', plane: 'offline', x: 0, y: 240, ...ROW }]),
    byHand('mixed', [{ title: 'Clients', x: 0, y: 0, w: 230, h: 620 }, { title: 'Request path', plane: 'online', x: 250, y: 0, w: 700, h: 200 }, { title: 'Training', plane: 'offline', x: 250, y: 220, w: 340, h: 400 }, { title: 'Monitoring & experiments', x: 610, y: 220, w: 340, h: 400 }]),
    byHand('one lane turned, one locked', [{ title: 'Serving', x: 0, y: 0, ...ROW }, { title: 'Training', x: 0, y: 220, ...ROW, isLocked: true }, { title: 'Client', x: 1400, y: 0, ...ROW, rotation: Math.PI / 2 }, { title: 'Offline', x: 0, y: 480, ...ROW }]),
    byHand('in a frame', [{ title: 'Serving', x: 0, y: 0, ...ROW, parentId: 'frame', holder: 'frame' }, { title: 'Training', x: 0, y: 220, ...ROW, parentId: 'frame', holder: 'frame' }, { title: 'Feedback', x: 0, y: 560, ...ROW }], { others: [frame] }),
    byHand('a pinned note below', [{ title: 'Online', x: 0, y: 0, ...ROW }, { title: 'Offline', x: 0, y: 220, ...ROW }], { others: [graphOther({ id: 'pinned', x: 40, y: 460, w: 200, h: 160, isPinned: true })] }),
    byHand('cards that lie crooked', [{ title: 'Online', x: 0, y: 0, ...ROW, h: 260 }, { title: 'Data', x: 0, y: 300, ...ROW }, { title: 'Training', x: 0, y: 520, ...ROW }], {
      parts: [{ x: 37, y: 61 }, { x: 300, y: 101 }, { x: 561, y: 48 }].map((at, number) => graphPart({ id: `part ${number}`, kind: 'ranker', lane: 'lane 0', ...at })),
    }),
  ]
}
