import { describe, expect, test } from 'vitest'
import { coverageOf, sayMissingLink, sayPlace, sayTotal, structureOfKit } from '../../../shared/kit/coverage.ts'
import { structureOf, type Structure } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { areAlternatives } from '../../../shared/catalog/alternatives.ts'
import type { ComponentDefinition } from '../../../shared/catalog/defineComponent.ts'
import { CATALOG, findComponent } from '../../../shared/catalog/index.ts'
import { KITS } from '../../../templates/index.ts'
import { seeded, type Random } from '../../fakes/random.ts'

const RUNS = 40
const ENTRIES: readonly ComponentDefinition[] = CATALOG

/** A board on which somebody drew all of it: with ids of its own, which say nothing. */
function boardOf(records: readonly BoardRecord[]): Structure {
  const { parts, links } = structureOf(graphOf(records))
  return { parts: parts.map((part) => ({ ...part, id: own(part.id) })), links: links.map(({ from, to }) => ({ from: own(from), to: own(to) })) }
}

function own(id: string): string {
  return id.replace(/^shape:.+-node-/, 'shape:own-node-')
}

/** Some of a kit's parts, chosen by chance, and the board without them and their links. */
function without(kit: Kit, count: number, random: Random): { gone: string[]; board: Structure } {
  const left = kit.architecture.nodes.map(({ id }) => id)
  const gone = Array.from({ length: count }, () => left.splice(random.int(left.length), 1)[0] ?? '')
  return { gone: gone.sort(), board: boardOf(withoutCards(layOut(kit), gone.map((id) => `shape:${kit.id}-node-${id}`))) }
}

function withoutCards(records: readonly BoardRecord[], cards: readonly string[]): BoardRecord[] {
  const loose = new Set(records.filter(({ toId }) => cards.includes(String(toId))).map(({ fromId }) => fromId))
  return records.filter(({ id, fromId }) => !cards.includes(id) && !loose.has(id) && !loose.has(fromId ?? ''))
}

/** Everything is called something else, so that only kinds and links are left to go by. */
function renamed({ parts, links }: Structure): Structure {
  return { parts: parts.map((part, index) => ({ ...part, title: `Q${index}` })), links }
}

function kindsOf(kit: Kit, ids: readonly string[]): string[] {
  return ids.map((id) => kit.architecture.nodes.find((node) => node.id === id)?.kind ?? '').sort()
}

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s', (_, kit) => {
  const whole = boardOf(layOut(kit))

  test('is read from a board as the kit draws it', () => {
    expect(whole.parts).toHaveLength(kit.architecture.nodes.length)
    expect(whole.links).toHaveLength(kit.architecture.links.length)
  })

  test('misses nothing when all of it is there, whatever it is called', () => {
    for (const board of [whole, renamed(whole)]) {
      expect(coverageOf(kit, board)).toMatchObject({ missingParts: [], missingLinks: [] })
    }
  })

  test('misses every part of an empty board, and no link, since there is nothing to join', () => {
    const { missingParts, missingLinks } = coverageOf(kit, { parts: [], links: [] })
    expect([missingParts.length, missingLinks.length]).toEqual([kit.architecture.nodes.length, 0])
  })

  test('misses exactly the one to five parts that were taken away, and no link between the others', () => {
    const random = seeded(2026)
    for (let run = 0; run < RUNS; run++) {
      const { gone, board } = without(kit, 1 + random.int(5), random)
      const { missingParts, missingLinks } = coverageOf(kit, board)
      expect(missingParts.map(({ id }) => id).sort()).toEqual(gone)
      expect(missingLinks).toEqual([])
    }
  })

  test('misses as many of the same kinds when nothing is called as in the kit', () => {
    const random = seeded(7)
    for (let run = 0; run < RUNS; run++) {
      const { gone, board } = without(kit, 1 + random.int(5), random)
      expect(kindsOf(kit, coverageOf(kit, renamed(board)).missingParts.map(({ id }) => id))).toEqual(kindsOf(kit, gone))
    }
  })

  test('takes another component that does the job where it stands among the same neighbours', () => {
    const random = seeded(11)
    for (let run = 0; run < RUNS; run++) expect(coverageOf(kit, swapOne(whole, random)).missingParts).toEqual([])
  })

  test('still misses what was taken away, and at most asks whether the other component does the job', () => {
    const random = seeded(11)
    for (let run = 0; run < RUNS; run++) {
      const { gone, board } = without(kit, 1 + random.int(3), random)
      const { missingParts, perhaps, match } = coverageOf(kit, swapOne(board, random))
      expect(match.size).toBeGreaterThanOrEqual(board.parts.length - 1)
      const others = missingParts.filter(({ id }) => !gone.includes(id))
      expect(others.length).toBeLessThanOrEqual(1)
      const isAsked = ({ id }: { id: string }): boolean => perhaps.has(id) || missingParts.length === gone.length
      expect(others.filter((one) => !isAsked(one))).toEqual([])
    }
  })

  test('counts the same whatever parts are called', () => {
    const random = seeded(17)
    const titles = [...kit.architecture.nodes.map(({ title }) => title), 'two', 'Scoring model', 'Blender', 'Final sort', 'Cache', '']
    for (let run = 0; run < RUNS / 4; run++) {
      const { board } = without(kit, random.int(kit.architecture.nodes.length), random)
      const some = { ...swapOne(swapOne(board, random), random), links: board.links.filter(() => random.int(3) > 0) }
      const called = { ...some, parts: some.parts.map((part) => ({ ...part, title: random.pick(titles) })) }
      const count = coverageOf(kit, some).match.size
      expect([coverageOf(kit, called).match.size, coverageOf(kit, renamed(some)).match.size]).toEqual([count, count])
    }
  })

  test('misses a link that was taken away, and nothing else', () => {
    const random = seeded(3)
    for (let run = 0; run < RUNS; run++) {
      const link = random.pick(kit.architecture.links)
      const ends = [`shape:own-node-${link.from}`, `shape:own-node-${link.to}`]
      const board = { ...whole, links: whole.links.filter(({ from, to }) => !ends.includes(from) || !ends.includes(to)) }
      const { missingParts, missingLinks } = coverageOf(kit, board)
      expect(missingParts).toEqual([])
      expect(missingLinks.map(({ from, to }) => [from, to].sort().join())).toContain([link.from, link.to].sort().join())
      expect(new Set(missingLinks.map(({ from, to }) => [from, to].sort().join())).size).toBe(1)
    }
  })
})

/** One part becomes another component that could do its job, where the catalogue has one. */
function swapOne(board: Structure, random: Random): Structure {
  const chosen = random.pick(board.parts)
  const definition = findComponent(chosen.kind)
  const others = definition === undefined ? [] : ENTRIES.filter((other) => areAlternatives(definition, other))
  const kind = others.length === 0 ? chosen.kind : random.pick(others).id
  return { ...board, parts: board.parts.map((part) => (part === chosen ? { ...part, kind } : part)) }
}

describe('what counts as the same', () => {
  const kit = KITS[0] as Kit

  test.each([
    ['load-balancer', 'api-gateway'], ['ranker', 'pre-ranker'], ['ranker', 'model-server'], ['nosql-db', 'relational-db'],
    ['object-store', 'data-warehouse'], ['training-pipeline', 'online-learner'], ['policy-engine', 'guardrail-filter'], ['vector-index', 'inverted-index'],
  ])('%s and %s do the same job', (one, other) => {
    const [a, b] = [findComponent(one), findComponent(other)] as [ComponentDefinition, ComponentDefinition]
    expect([areAlternatives(a, b), areAlternatives(b, a)]).toEqual([true, true])
  })

  test.each([
    ['client-app', 'user-reports'], ['training-pipeline', 'model-registry'], ['index-builder', 'prompt-assembler'], ['label-joiner', 'label-store'],
    ['feature-store', 'model-registry'], ['cdn', 'load-balancer'], ['data-validator', 'offline-evaluator'], ['ranker', 'ranker'],
  ])('%s and %s do not', (one, other) => {
    const [a, b] = [findComponent(one), findComponent(other)] as [ComponentDefinition, ComponentDefinition]
    expect([areAlternatives(a, b), areAlternatives(b, a)]).toEqual([false, false])
  })

  test('a detour through a part of one\'s own joins as well, and so does a link the other way', () => {
    const whole = structureOfKit(kit)
    const first = whole.links[0] as { from: string; to: string }
    const rest = whole.links.slice(1)
    const detour = { parts: [...whole.parts, { id: 'own', kind: 'cache', title: 'Edge cache' }], links: [...rest, { from: first.from, to: 'own' }, { from: 'own', to: first.to }] }
    expect(coverageOf(kit, detour)).toMatchObject({ missingParts: [], missingLinks: [] })
    expect(coverageOf(kit, { ...whole, links: [...rest, { from: first.to, to: first.from }] })).toMatchObject({ missingLinks: [] })
  })

  test.each(['c1', 'c2'])('of two parts that look alike the one is missing whose neighbour has none: %s', (gone) => {
    const kinds = { client: 'client-app', queue: 'message-queue', r1: 'ranker', r2: 'ranker', c1: 'cache', c2: 'cache' }
    const nodes = Object.entries(kinds).map(([id, part], col) => ({ id, kind: part, title: id, lane: 'lane', col, row: 0 }))
    const links = ([['client', 'r1'], ['r1', 'c1'], ['queue', 'r2'], ['r2', 'c2']] as const).map(([from, to]) => ({ from, to, kind: 'request' as const, label: '' }))
    const twin: Kit = { ...kit, architecture: { lanes: [], nodes, links } }
    const board = { parts: nodes.filter(({ id }) => id !== gone), links: links.filter(({ to }) => to !== gone) }
    expect(coverageOf(twin, renamed(board))).toMatchObject({ missingParts: [{ id: gone }], missingLinks: [] })
  })

  test('an alternative that stands nowhere near does not', () => {
    const whole = structureOfKit(kit)
    const node = kit.architecture.nodes.find(({ kind }) => kind === 'load-balancer')
    const parts = whole.parts.map((part) => (part.id === node?.id ? { ...part, kind: 'api-gateway', title: 'Front' } : part))
    const links = whole.links.filter(({ from, to }) => from !== node?.id && to !== node?.id)
    expect(coverageOf(kit, { parts, links }).missingParts.map(({ id }) => id)).toEqual([node?.id])
  })

  describe('a gateway in front, where the reference has a load balancer', () => {
    const [app, model] = [{ id: 'a', kind: 'client-app', title: 'Phone' }, { id: 'm', kind: 'ranker', title: 'Model' }]
    const gateway = { id: 'g', kind: 'api-gateway', title: 'Entry' }
    const balancer = kit.architecture.nodes.find(({ kind }) => kind === 'load-balancer')?.id ?? ''
    const links = [{ from: 'a', to: 'g' }, { from: 'g', to: 'm' }]

    test('counts by the one neighbour that a sketch has of it', () => {
      expect(coverageOf(kit, { parts: [app, gateway, model], links }).match.get(balancer)).toBe('g')
    })

    test('is asked about as long as nothing joins it, and where there are two of them', () => {
      const loose = coverageOf(kit, { parts: [app, gateway], links: [] })
      expect([loose.match.get(balancer), loose.perhaps.get(balancer)]).toEqual([undefined, 'g'])
      const two = coverageOf(kit, { parts: [app, gateway, model, { ...gateway, id: 'h' }], links })
      expect([two.match.get(balancer), two.perhaps.get(balancer)]).toEqual([undefined, 'g'])
    })
  })

  test('says how much is there, in parts and in links', () => {
    const whole = structureOfKit(kit)
    const { nodes: { length: parts }, links: { length: links } } = kit.architecture
    expect(sayTotal(kit, coverageOf(kit, whole))).toBe(`${parts} of ${parts} parts, ${links} of ${links} links`)
    expect(sayTotal(kit, coverageOf(kit, { parts: [], links: [] }))).toBe(`0 of ${parts} parts, 0 of ${links} links`)
    const given = { ...whole, parts: whole.parts.map((part, at) => (at === 0 ? { ...part, revealed: 'scaffold' as const } : part)), links: whole.links.slice(1) }
    expect(sayTotal(kit, coverageOf(kit, given))).toBe(`${parts} of ${parts} parts (1 revealed), ${links - 1} of ${links} links`)
  })

  test('says where a missing part would stand, and what is not joined in the words of the board', () => {
    const board = { parts: [{ id: 'a', kind: 'client-app', title: 'Phone' }, { id: 'b', kind: 'load-balancer', title: 'Front door' }], links: [] }
    const coverage = coverageOf(kit, board)
    const router = coverage.missingParts.find(({ kind }) => kind === 'ab-router')
    expect(router && sayPlace(kit, router)).toBe('After Load balancer (query), before Decode & resize (versions).')
    expect(coverage.missingLinks.map((link) => sayMissingLink(link, coverage, board))).toEqual(['From Phone to Front door: photo + crop'])
  })
})
