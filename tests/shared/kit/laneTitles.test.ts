import { describe, expect, test } from 'vitest'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import type { Kit, KitLane } from '../../../shared/kit/kit.ts'
import { asShownAt, laneTitlesAt, neutralTitles, retitledLanes } from '../../../shared/kit/laneTitles.ts'
import { KIT_LAYERS, recordsUpTo } from '../../../shared/kit/layers.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { fitsLane } from '../../../shared/placing/laneSense.ts'
import { KITS } from '../../../templates/index.ts'

const WORDS = /^(Clients|Serving|Batch jobs|Data|Training|Models|Metrics|Framing|Requirements|Monitoring|Lane)( \d+)?$/

function titlesOn(records: readonly BoardRecord[]): string[] {
  return graphOf(records).lanes.map(({ title }) => title)
}

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s', (_, kit) => {
  const laid = layOut(kit)

  test('has lanes whose neutral titles say a plane and a step, each once', () => {
    const titles = [...neutralTitles(kit).values()]
    expect(titles.filter((title) => !WORDS.test(title))).toEqual([])
    expect(new Set(titles).size).toBe(kit.architecture.lanes.length)
    for (const layer of KIT_LAYERS) expect(new Set(laneTitlesAt(kit, layer).values()).size).toBe(titles.length)
  })

  test('calls a lane as it does itself with the last of its cards, and not before', () => {
    for (const layer of KIT_LAYERS) {
      const given = new Set(recordsUpTo(kit, laid, layer).map(({ id }) => id))
      for (const { id, title } of kit.architecture.lanes) {
        const isGiven = kit.architecture.nodes.every((node) => node.lane !== id || given.has(`shape:${kit.id}-node-${node.id}`))
        expect([id, laneTitlesAt(kit, layer).get(id)]).toEqual([id, isGiven ? title : neutralTitles(kit).get(id)])
      }
    }
  })

  test('shows on bare lanes no word of its own, and all of them with the reference', () => {
    const shown = titlesOn(asShownAt(kit, recordsUpTo(kit, laid, 'prompt'), 'prompt'))
    expect(shown).toEqual([...neutralTitles(kit).values()])
    expect(asShownAt(kit, laid, 'reference')).toEqual(laid)
  })

  test('explains all kinds of links until the reference is there', () => {
    const legend = (layer: (typeof KIT_LAYERS)[number]): unknown => asShownAt(kit, laid, layer).find(({ type }) => type === 'legend')?.props
    expect(legend('scaffold')).toMatchObject({ kinds: ['request', 'stream', 'batch', 'train', 'feedback', 'monitoring'] })
  })
})

describe('retitling', () => {
  const kit = KITS[0] as Kit
  const bare = graphOf(asShownAt(kit, recordsUpTo(kit, layOut(kit), 'prompt'), 'prompt')).lanes
  const own = kit.architecture.lanes.map(({ id, title }) => ({ id: `shape:${kit.id}-lane-${id}`, title }))

  test('gives each lane its own title once, and leaves what somebody called otherwise', () => {
    expect(retitledLanes(kit, bare, 'reference')).toEqual(own.filter(({ title }) => title !== 'Data'))
    expect(retitledLanes(kit, own, 'reference')).toEqual([])
    const [first, ...rest] = bare
    const renamed = [{ id: first?.id ?? '', title: 'Phones' }, ...rest]
    expect(retitledLanes(kit, renamed, 'reference').map(({ id }) => id)).not.toContain(first?.id)
  })

  test('is for the copy whose cards came, and for lanes of the kit alone', () => {
    const copied = bare.map(({ id, title }) => ({ id: id.replace('-lane-', '-copy1-lane-'), title }))
    expect(retitledLanes(kit, copied, 'reference')).toEqual([])
    expect(retitledLanes(kit, copied, 'reference', 1)).toHaveLength(own.length)
    expect(retitledLanes(kit, bare.map(({ title }, at) => ({ id: `shape:own${at}`, title })), 'reference')).toEqual([])
  })
})

test('two lanes of one step, one of them called like the step, never share a title', () => {
  const [kit] = KITS as [Kit]
  const lane = (id: string, title: string): KitLane => ({ id, title, plane: 'offline', step: 5 })
  const twins = { ...kit, architecture: { ...kit.architecture, lanes: [lane('a', 'Two towers'), lane('b', 'Training'), lane('c', 'Distillation')] } }
  expect([...neutralTitles(twins).values()]).toEqual(['Training 2', 'Training', 'Training 3'])
})

test.each([
  ['client-app', 'Clients', 'free'], ['load-balancer', 'Serving', 'online'], ['training-pipeline', 'Training', 'offline'], ['batch-etl', 'Data', 'offline'],
  ['feedback-logger', 'Monitoring', 'free'], ['drift-monitor', 'Monitoring', 'free'], ['batch-inference', 'Batch jobs', 'offline'],
] as const)('%s is at home in “%s”', (kind, title, plane) => {
  expect(fitsLane(kind, { title, plane })).toBeGreaterThanOrEqual(1)
})
