import { describe, expect, test } from 'vitest'
import { structureOf, type GraphPiece } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { boundsOf, type Box } from '../../../shared/geometry/box.ts'
import { KIT_LAYERS, layersOfRecords, recordsUpTo, type KitLayer } from '../../../shared/kit/layers.ts'
import { nextLayer, revealCopy, revealInPlace, shownLayer, withoutCopies } from '../../../shared/kit/reveal.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import { KITS } from '../../../templates/index.ts'
import { meet } from './geometry.ts'

const schema = createBoardSchema()

function ofType(records: readonly BoardRecord[], type: string): BoardRecord[] {
  return records.filter((record) => record.typeName === 'shape' && record.type === type)
}

/** A card that somebody drew. */
function card(place: Box, id = 'shape:own'): BoardRecord {
  const { x, y, w, h } = place
  return { typeName: 'shape', type: 'component', id, parentId: 'page:page', x, y, rotation: 0, props: { w, h } }
}

function piecesOf(records: readonly BoardRecord[]): GraphPiece[] {
  const { parts, lanes, others } = graphOf(records)
  return [...parts, ...lanes, ...others]
}

function moveLanes(records: readonly BoardRecord[], by: number): BoardRecord[] {
  return records.map((record) => (record.type === 'lane' ? { ...record, x: Number(record.x) + by } : record))
}

/** Links with an end that is not there, and cards whose lane is not there. */
function dangling(records: readonly BoardRecord[]): string[] {
  const ids = new Set(records.map(({ id }) => id))
  const isThere = (id: unknown): boolean => ids.has(String(id))
  const unbound = ofType(records, 'arrow').filter(({ id }) => records.filter(({ fromId }) => fromId === id).length !== 2)
  const loose = records.filter(({ typeName, fromId, toId }) => typeName === 'binding' && !(isThere(fromId) && isThere(toId)))
  const homeless = records.filter(({ typeName, parentId }) => typeName === 'shape' && parentId !== 'page:page' && !isThere(parentId))
  return [...unbound, ...loose, ...homeless].map(({ id }) => id)
}

function upTo(kit: Kit, layer: KitLayer): BoardRecord[] {
  return recordsUpTo(kit, layOut(kit), layer)
}

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s in layers', (_, kit) => {
  test.each(KIT_LAYERS)('%s is valid records of the kit, with both ends of every link', (layer) => {
    const records = upTo(kit, layer)
    for (const record of records) expect(() => schema.types[record.typeName as 'shape' | 'binding'].validate(record as never)).not.toThrow()
    expect(dangling(records)).toEqual([])
    const whole = new Map(layOut(kit).map((record) => [record.id, record]))
    expect(records.filter((record) => JSON.stringify(whole.get(record.id)) !== JSON.stringify(record))).toEqual([])
  })

  test('each adds to the one before and takes nothing away, up to all of it', () => {
    const [question, prompt, scaffold, partial, reference] = KIT_LAYERS.map((layer) => upTo(kit, layer).map(({ id }) => id))
    for (const [less, more] of [[prompt, scaffold], [scaffold, partial], [partial, reference]] as const) {
      expect(more).toEqual(expect.arrayContaining(less ?? []))
      expect(more?.length).toBeGreaterThan(less?.length ?? 0)
    }
    expect(question).toEqual([])
    expect(reference).toEqual(layOut(kit).map(({ id }) => id))
  })

  test('the prompt is empty lanes', () => {
    const records = upTo(kit, 'prompt')
    expect(ofType(records, 'lane')).toHaveLength(kit.architecture.lanes.length)
    expect(records).toHaveLength(kit.architecture.lanes.length)
  })

  test('the scaffold has the clients and a few sources, the partial design the path that is given as well', () => {
    const kindsIn = (layer: KitLayer) => ofType(upTo(kit, layer), 'component').map(({ id }) => id)
    const clients = kit.architecture.nodes.filter(({ kind }) => kind === 'client-app').map(({ id }) => `shape:${kit.id}-node-${id}`)
    expect(kindsIn('scaffold')).toEqual(expect.arrayContaining(clients))
    expect(kindsIn('scaffold').length).toBeGreaterThanOrEqual(2)
    expect(kindsIn('scaffold').length).toBeLessThan(kit.architecture.nodes.length / 2)
    const training = kit.architecture.nodes.filter(({ kind }) => kind === 'training-pipeline' || kind === 'model-registry').map(({ id }) => id)
    const given = (kit.given === 'training' ? training : kit.steps.serve.path).map((id) => `shape:${kit.id}-node-${id}`)
    expect(kindsIn('partial')).toEqual(expect.arrayContaining(given))
    expect(kindsIn('partial').length).toBeLessThan(kit.architecture.nodes.length * 0.75)
  })

  test('revealed one by one on a board that nobody touched, they give the reference, each thing at its place', () => {
    const layers = layersOfRecords(kit, layOut(kit))
    let board = upTo(kit, 'prompt')
    for (let layer = nextLayer(layers, 'prompt'); layer !== undefined; layer = nextLayer(layers, layer)) {
      board = [...board, ...(revealInPlace(kit, graphOf(board), layer)?.records ?? [])]
      expect(shownLayer(kit, layers, board.map(({ id }) => id))).toBe(layer)
    }
    const byId = (records: readonly BoardRecord[]) => new Map(records.map((record) => [record.id, record]))
    // The key explains all kinds of links from the first of them on, whichever the reference has.
    expect(byId(board)).toEqual(byId(layOut(kit).map((record) => (record.type === 'legend' ? board.find(({ id }) => id === record.id) ?? record : record))))
  })
})

describe('revealing on a board that was worked on', () => {
  const kit = KITS[0] as Kit
  const layers = layersOfRecords(kit, layOut(kit))
  const prompt = upTo(kit, 'prompt')
  const place = { x: 10, y: 10, w: 176, h: 64 }
  const drawn = card(place)

  test('a copy of the kit up to there stands beside it, complete', () => {
    const board = [...prompt, drawn]
    expect(revealInPlace(kit, graphOf(board), 'scaffold')).toBeUndefined()
    const { records, isCopy, box } = revealCopy(kit, graphOf(board), 'scaffold')
    expect(isCopy).toBe(true)
    expect(records).toHaveLength(upTo(kit, 'scaffold').length)
    expect(dangling(records)).toEqual([])
    expect(piecesOf(board).filter((piece) => meet(piece, box))).toEqual([])
    expect(records.filter(({ id }) => prompt.some((record) => record.id === id))).toEqual([])
  })

  test('a copy stands where both are seen larger: under a wide board, to the right of a high one, clear of it at each layer', () => {
    const sides = [{ w: 1800, h: 700 }, { w: 500, h: 400 }, { w: 600, h: 2400 }].map((size) => {
      const board = [...prompt, card({ x: 0, y: 0, ...size })]
      const copies = (['scaffold', 'reference'] as const).map((layer) => revealCopy(kit, graphOf(board), layer))
      for (const { box } of copies) expect(piecesOf(board).filter((piece) => meet(piece, box))).toEqual([])
      return copies.map(({ isBelow }) => isBelow)
    })
    expect(sides).toEqual([[true, true], [true, true], [false, false]])
  })

  test('a copy adds nothing to the design of the board it stands beside', () => {
    const scaffold = upTo(kit, 'scaffold')
    const { records } = revealCopy(kit, graphOf([...scaffold, card({ ...place, x: 330, y: 0 })]), 'reference')
    expect(structureOf(graphOf(records)).parts).toHaveLength(kit.architecture.nodes.length)
    expect(withoutCopies(kit, structureOf(graphOf([...scaffold, ...records])))).toEqual(structureOf(graphOf(scaffold)))
  })

  test('the next layer goes on in the copy, and a copy that was drawn on in turn is left alone as well', () => {
    const first = revealCopy(kit, graphOf([...prompt, drawn]), 'scaffold')
    const copy = [...prompt, drawn, ...first.records]
    const second = revealCopy(kit, graphOf(copy), 'partial')
    expect(dangling([...first.records, ...second.records])).toEqual([])
    expect([...first.records, ...second.records]).toHaveLength(upTo(kit, 'partial').length)
    expect(shownLayer(kit, layers, second.records.map(({ id }) => id))).toBe('partial')

    const lane = first.records.find(({ type }) => type === 'lane')
    const more = card({ ...place, x: Number(lane?.x) + 24, y: Number(lane?.y) + 40 }, 'shape:more')
    const third = revealCopy(kit, graphOf([...copy, more]), 'reference')
    expect(piecesOf([...copy, more]).filter((piece) => meet(piece, third.box))).toEqual([])
    expect(third.records).toHaveLength(layOut(kit).length)
  })

  test('drawing elsewhere in the lanes does not move it', () => {
    const lane = piecesOf(prompt).find(({ id }) => id.endsWith('-lane-edge')) as GraphPiece
    const elsewhere = card({ x: lane.x - 400, y: lane.y, w: 100, h: 50 })
    expect(revealInPlace(kit, graphOf([...prompt, elsewhere]), 'scaffold')).toBeDefined()
  })

  test('lanes that were moved together take it along', () => {
    const records = revealInPlace(kit, graphOf(moveLanes(prompt, 320)), 'partial')?.records ?? []
    expect(ofType(records, 'arrow').length).toBeGreaterThan(0)
    const original = new Map(layOut(kit).map((record) => [record.id, record]))
    for (const { id, x } of ofType(records, 'component')) expect(x).toBe(original.get(id)?.x)
    for (const { id, x } of ofType(records, 'arrow')) expect(x).toBe(Number(original.get(id)?.x) + 320)
  })

  test('with a lane that was moved, deleted or turned by itself, nothing has its place any more', () => {
    const [first, ...rest] = ofType(prompt, 'lane') as [BoardRecord, ...BoardRecord[]]
    const inPlace = (board: readonly BoardRecord[]) => revealInPlace(kit, graphOf(board), 'scaffold')
    expect(inPlace([first, ...rest])).toBeDefined()
    expect(inPlace(rest)).toBeUndefined()
    expect(inPlace([{ ...first, y: Number(first.y) - 900 }, ...rest])).toBeUndefined()
    expect(inPlace([{ ...first, rotation: 1 }, ...rest])).toBeUndefined()
  })

  test('a card of an earlier layer that was deleted stays deleted, and no link hangs on it', () => {
    const scaffold = upTo(kit, 'scaffold')
    const client = `shape:${kit.id}-node-client`
    const left = scaffold.filter(({ id, fromId }) => id !== client && !scaffold.some((binding) => binding.toId === client && (binding.fromId === id || binding.fromId === fromId)))
    const records = revealInPlace(kit, graphOf(left), 'reference')?.records ?? []
    expect(records.map(({ id }) => id)).not.toContain(client)
    expect(dangling([...left, ...records])).toEqual([])
    expect(ofType([...left, ...records], 'arrow')).toHaveLength(kit.architecture.links.filter(({ from, to }) => from !== 'client' && to !== 'client').length)
  })

  test('an empty page gets the kit where the kit is', () => {
    const { records, box } = revealCopy(kit, graphOf([]), 'reference')
    const own = boundsOf(graphOf(layOut(kit)).lanes)
    expect([box.x, records.length]).toEqual([own.x, layOut(kit).length])
  })
})

test('a kit that gives training keeps the serving path back', () => {
  const kits = KITS.filter(({ given }) => given === 'training')
  expect(kits.length).toBeGreaterThan(0)
  const told = kits.flatMap((kit) => {
    const there = new Set(upTo(kit, 'partial').map(({ id }) => id))
    const clients = new Set(upTo(kit, 'scaffold').map(({ id }) => id))
    return kit.steps.serve.path.map((id) => `shape:${kit.id}-node-${id}`).filter((id) => there.has(id) && !clients.has(id))
  })
  expect(told).toEqual([])
})

test('a kit without components is all prompt, so that there is nothing to reveal', () => {
  const [kit] = KITS as readonly [Kit]
  const blank: Kit = { ...kit, architecture: { ...kit.architecture, nodes: [], links: [] } }
  const layers = layersOfRecords(blank, upTo(kit, 'prompt'))
  expect(new Set(layers.values())).toEqual(new Set(['prompt']))
  expect(nextLayer(layers, 'prompt')).toBeUndefined()
})
