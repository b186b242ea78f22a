import { describe, expect, test } from 'vitest'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { overlaps, touches, type Box } from '../../../shared/geometry/box.ts'
import { structureOf, type BoardGraph, type GraphLane, type GraphPart } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import type { Kit, KitNode } from '../../../shared/kit/kit.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { layersOfRecords, type KitLayer } from '../../../shared/kit/layers.ts'
import { planReveal } from '../../../shared/reveal/planReveal.ts'
import { laneId, nodeId } from '../../../shared/kit/kitIds.ts'
import { layerOnBoard } from '../../../shared/reveal/standIns.ts'
import { after, collisions, ownCard, upTo } from './support/revealedBoard.ts'
import { seeded, type Random } from '../../fakes/random.ts'
import { routeNow } from '../../../shared/routing/surroundings.ts'
import { KITS } from '../../../templates/index.ts'

/** Links that run through a card which they do not join. */
function crossings(graph: BoardGraph): string[] {
  const boxes = new Map<string, Box>(graph.parts.map((part) => [part.id, part]))
  return graph.links.flatMap((link) => {
    const runs = routeNow(link, boxes)?.runs ?? []
    const hit = graph.parts.filter(({ id }) => id !== link.from && id !== link.to).find((part) => runs.some((run) => touches(run, part)))
    return hit ? [`${link.id} through ${hit.id}`] : []
  })
}

const ofKit = (kit: Kit, parts: readonly GraphPart[]): string[] => parts.map(({ id }) => id).filter((id) => id.startsWith(`shape:${kit.id}-node-`))

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s on a board that somebody drew on', (_, kit) => {
  test.each(['scaffold', 'reference'] as const)('%s comes into the same lanes, on nothing and through nothing', (layer) => {
    const [node] = kit.architecture.nodes
    const card = graphOf(layOut(kit)).parts.find(({ id }) => id === nodeId(kit, node?.id ?? ''))
    const lane = graphOf(layOut(kit)).lanes.find(({ id }) => id === card?.lane)
    // In the way of the first, and nothing that the kit has.
    const own = ownCard('shape:own', 'pager', lane?.id ?? '', { x: (card?.x ?? 0) - (lane?.x ?? 0) + 24, y: (card?.y ?? 0) - (lane?.y ?? 0) + 8 }, 'My own thing')
    const board = [...upTo(kit, 'prompt'), own]
    const plan = planReveal(kit, graphOf(board), layer)
    const graph = graphOf(after(board, plan))
    expect(plan.isCopy).toBe(false)
    expect(graph.lanes).toHaveLength(kit.architecture.lanes.length)
    expect(ofKit(kit, graph.parts).sort()).toEqual(ofKit(kit, graphOf(upTo(kit, layer)).parts).sort())
    expect(graph.links).toHaveLength(graphOf(upTo(kit, layer)).links.length)
    expect(collisions(graph)).toEqual([])
    expect(crossings(graph)).toEqual([])
  })
})

describe('a board on which somebody drew a good part of it', () => {
  test.each(KITS.slice(0, 6).map((kit, at) => [kit.id, kit, at + 1] as const))('%s', (_, kit, seed) => {
    const board = [...upTo(kit, 'prompt'), ...scattered(kit, seeded(seed))]
    const plan = planReveal(kit, graphOf(board), 'reference')
    const graph = graphOf(after(board, plan))
    const own = graph.parts.length - plan.records.filter(({ type }) => type === 'component').length
    expect(graph.lanes).toHaveLength(kit.architecture.lanes.length)
    expect(graph.links).toHaveLength(kit.architecture.links.length)
    // Some of it is the candidate's own and does not come twice.
    expect(graph.parts.length).toBeLessThan(kit.architecture.nodes.length + own)
    expect(collisions(graph)).toEqual([])
    expect(crossings(graph)).toEqual([])
  })
})

describe('what is there', () => {
  const kit = KITS[0] as Kit
  const layers = layersOfRecords(kit, layOut(kit))
  const [link] = kit.architecture.links
  const [from, to] = [link?.from, link?.to].map((id) => kit.architecture.nodes.find((node) => node.id === id)) as [KitNode, KitNode]

  test('is not added again: the links of the kit join the card that somebody drew', () => {
    const own = ownCard('shape:own', from.kind, laneId(kit, from.lane), { x: 400, y: 48 }, from.title)
    const board = [...upTo(kit, 'prompt'), own]
    const plan = planReveal(kit, graphOf(board), 'reference')
    const graph = graphOf(after(board, plan))
    expect(graph.parts).toHaveLength(kit.architecture.nodes.length)
    expect(graph.parts.map(({ id }) => id)).not.toContain(nodeId(kit, from.id))
    expect(graph.links.filter((one) => one.from === own.id).map((one) => one.to)).toContain(nodeId(kit, to.id))
    expect(graph.parts.find(({ id }) => id === own.id)?.title).toBe(from.title)
  })

  test('takes the links of a later layer as well', () => {
    const client = kit.architecture.nodes.find(({ kind }) => kind === 'client-app') as KitNode
    let board = [...upTo(kit, 'prompt'), ownCard('shape:own', client.kind, laneId(kit, client.lane), { x: 24, y: 48 }, client.title)]
    for (const layer of ['scaffold', 'partial', 'reference'] as const) board = after(board, planReveal(kit, graphOf(board), layer))
    const { links, parts } = graphOf(board)
    expect(parts).toHaveLength(kit.architecture.nodes.length)
    expect(links).toHaveLength(kit.architecture.links.length)
    expect(links.filter((one) => one.from === 'shape:own')).toHaveLength(kit.architecture.links.filter((one) => one.from === client.id).length)
  })

  test('and joined stays as it is, when nothing else of the layer is missing', () => {
    const board = layOut(kit).map((record) => (isOwn(record.id) ? renamed(record) : record))
    expect(planReveal(kit, graphOf(board), 'reference').records).toEqual([])
    expect(layerNow(board)).toBe('reference')
  })

  test('counts as shown once a person drew all of a layer', () => {
    const board = upTo(kit, 'scaffold').map((record) => (isOwn(record.id) ? renamed(record) : record))
    expect(layerNow(board)).toBe('scaffold')
    const empty = upTo(kit, 'prompt')
    expect(layerNow(empty)).toBe('prompt')
  })

  test('and was deleted of an earlier layer does not come back', () => {
    const [gone] = graphOf(upTo(kit, 'scaffold')).parts
    const board = upTo(kit, 'scaffold').filter(({ id, toId, type }) => id !== gone?.id && toId !== gone?.id && type !== 'arrow')
    const plan = planReveal(kit, graphOf(board.filter(({ typeName }) => typeName !== 'binding')), 'reference')
    expect(plan.records.map(({ id }) => id)).not.toContain(gone?.id)
    expect(plan.records.filter(({ typeName, toId }) => typeName === 'binding' && toId === gone?.id)).toEqual([])
  })
  const layerNow = (records: readonly BoardRecord[]): KitLayer => {
    const graph = graphOf(records)
    return layerOnBoard(kit, layers, { structure: structureOf(graph), lanes: graph.lanes, shapeIds: records.map(({ id }) => id) })
  }
  const isOwn = (id: string): boolean => id.includes('-node-') || id.includes('-link-')
  const mine = (id: unknown): string => String(id).replace(`:${kit.id}-`, ':mine-')
  const renamed = (record: BoardRecord): BoardRecord => ({
    ...record,
    id: mine(record.id),
    ...(record.typeName === 'binding' && { fromId: mine(record.fromId), toId: mine(record.toId) }),
  })
})

describe('lanes', () => {
  const kit = KITS[0] as Kit
  const prompt = upTo(kit, 'prompt')
  const lanes = prompt.filter(({ type }) => type === 'lane')

  test('that were moved apart are found, and take what is theirs along', () => {
    const board = prompt.map((record, at) => (record.type === 'lane' ? { ...record, y: Number(record.y) * 2 + at } : record))
    const graph = graphOf(after(board, planReveal(kit, graphOf(board), 'partial')))
    expect(graph.lanes).toHaveLength(lanes.length)
    expect(collisions(graph)).toEqual([])
    const home = new Map(kit.architecture.nodes.map(({ id, lane }) => [nodeId(kit, id), laneId(kit, lane)]))
    expect(graph.parts.filter(({ id, lane }) => lane !== home.get(id))).toEqual([])
  })

  test('that somebody drew anew under their titles are used', () => {
    const board = prompt.map((record) => (record.type === 'lane' ? { ...record, id: record.id.replace(kit.id, 'own') } : record))
    const graph = graphOf(after(board, planReveal(kit, graphOf(board), 'scaffold')))
    expect(graph.lanes).toHaveLength(lanes.length)
    expect(graph.parts.filter(({ lane }) => lane === undefined)).toEqual([])
  })

  test('that were deleted come back where they are needed, clear of what is there', () => {
    const own = ownCard('shape:own', 'pager', 'page:page', { x: 100, y: 100 })
    const board = [own]
    const plan = planReveal(kit, graphOf(board), 'reference')
    const graph = graphOf(after(board, plan))
    expect(graph.lanes.map(({ title }) => title).sort()).toEqual(kit.architecture.lanes.map(({ title }) => title).sort())
    expect(collisions({ ...graph, parts: graph.parts.filter(({ id }) => id !== own.id) })).toEqual([])
    expect([...graph.lanes, ...graph.parts].filter((one) => one.id !== own.id && overlaps(one, graph.parts.find(({ id }) => id === own.id) as Box))).toEqual([])
  })

  test('that are locked or turned take nothing', () => {
    const board = prompt.map((record) => (record.id === lanes[0]?.id ? { ...record, isLocked: true } : record))
    const graph = graphOf(after(board, planReveal(kit, graphOf(board), 'reference')))
    expect(graph.parts.filter(({ lane }) => lane === lanes[0]?.id)).toEqual([])
    expect(collisions(graph)).toEqual([])
  })
})

/** A few cards of the kit's kinds, anywhere in its lanes. */
function scattered(kit: Kit, random: Random): BoardRecord[] {
  const { lanes } = graphOf(layOut(kit))
  const own: BoardRecord[] = []
  for (let at = 0; at < 7; at += 1) {
    const lane = lanes[random.int(lanes.length)] as GraphLane
    const { kind } = kit.architecture.nodes[random.int(kit.architecture.nodes.length)] as KitNode
    const place = { x: 24 + random.int(lane.w - 224), y: 40 + random.int(lane.h - 128) }
    const box = { x: lane.x + place.x, y: lane.y + place.y, w: 176, h: 64 }
    const { parts } = graphOf([...upTo(kit, 'prompt'), ...own])
    if (!parts.some((part) => overlaps(part, box, 30))) own.push(ownCard(`shape:own-${at}`, kind, lane.id, place))
  }
  return own
}
