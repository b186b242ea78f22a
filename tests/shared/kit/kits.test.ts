import { describe, expect, test } from 'vitest'
import { chipTexts } from '../../../shared/catalog/chips.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { computeEstimates } from '../../../shared/estimate/estimates.ts'
import { textWidth } from '../../../shared/geometry/textMetrics.ts'
import { KITS } from '../../../templates/index.ts'
import { allows } from './allows.ts'

test('the gallery begins with the case studies of the first release', () => {
  expect(KITS.slice(0, 3).map((kit) => kit.id)).toEqual(['visual-search', 'video-recommendation', 'ad-click-prediction'])
})

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s', (_, kit) => {
  const { nodes, links, lanes } = kit.architecture
  const nodeIds = nodes.map((node) => node.id)

  test('names only components, lanes and nodes that exist, each once', () => {
    expect(nodes.filter((node) => findComponent(node.kind) === undefined)).toEqual([])
    expect(nodes.filter((node) => !lanes.some((lane) => lane.id === node.lane))).toEqual([])
    expect(links.filter((link) => !nodeIds.includes(link.from) || !nodeIds.includes(link.to) || link.from === link.to)).toEqual([])
    expect(new Set(nodeIds).size).toBe(nodes.length)
    expect(new Set(nodes.map((node) => `${node.col},${node.row}`)).size).toBe(nodes.length)
    expect(new Set(links.map((link) => `${link.from} ${link.to}`)).size).toBe(links.length)
  })

  // Searching for routes takes a good part of a second, and the server lays a kit out for every new board.
  test('pins every link', () => {
    expect(links.filter((link) => link.pin === undefined)).toEqual([])
  })

  test('has an architecture of 14 to 28 components', () => {
    expect(nodes.length).toBeGreaterThanOrEqual(14)
    expect(nodes.length).toBeLessThanOrEqual(28)
  })

  test('leaves no component without a link', () => {
    expect(nodeIds.filter((id) => !links.some((link) => link.from === id || link.to === id))).toEqual([])
  })

  test('sets only properties that its components have, with values they allow', () => {
    const wrong = nodes.flatMap((node) => Object.entries(node.attrs ?? {}).flatMap(([key, value]) => {
      const property = findComponent(node.kind)?.properties.find((one) => one.key === key)
      return property !== undefined && allows(property, value) ? [] : [`${node.id}.${key} = ${value}`]
    }))
    expect(wrong).toEqual([])
  })

  // The card leaves out a chip that finds no room; the first one always has to.
  test('has a first chip that fits on a card', () => {
    const tooWide = nodes.filter((node) => {
      const definition = findComponent(node.kind)
      const [first = ''] = definition === undefined ? [] : chipTexts(definition, node.attrs ?? {})
      return textWidth(first, { fontSize: 12, weight: 'regular' }) + 12 > 158
    })
    expect(tooWide.map((node) => node.id)).toEqual([])
  })

  test('has estimates that compute to positive numbers', () => {
    const values = computeEstimates(kit.steps.clarify.estimates)
    expect(values.size).toBe(kit.steps.clarify.estimates.length)
    expect([...values].filter(([, value]) => !(value > 0 && value < Infinity))).toEqual([])
  })

  test('spends its latency budget on nodes that exist, and all of it', () => {
    const { latency } = kit.steps.serve
    const promised = Number(/([\d,]+) ms at p9[59]/.exec(kit.steps.clarify.nonFunctional.join(' '))?.[1]?.replace(',', ''))
    expect(latency.filter((stage) => !nodeIds.includes(stage.node))).toEqual([])
    expect(latency.reduce((sum, stage) => sum + stage.ms, 0)).toBe(promised)
  })

  // Nobody waits for a kit that works in batches, so its main path hands over batches.
  test('has a main path of request links, or of batch links', () => {
    const { path } = kit.steps.serve
    const kinds = path.slice(1).map((to, index) => links.find((link) => link.from === path[index] && link.to === to)?.kind)
    expect(['request', 'batch']).toContain(kinds[0])
    expect(new Set(kinds).size).toBe(1)
  })

  test('fills every step', () => {
    const { clarify, metrics, model, tradeoffs, probes, monitor } = kit.steps
    expect(clarify.questions.length).toBeGreaterThanOrEqual(6)
    expect(Object.values(metrics).every((list) => list.length >= 3)).toBe(true)
    expect(model.alternatives.length).toBeGreaterThanOrEqual(3)
    expect(tradeoffs.length).toBeGreaterThanOrEqual(5)
    expect(new Set(probes.map((probe) => probe.level))).toEqual(new Set(['mid', 'senior', 'staff']))
    expect(monitor.alerts.length).toBeGreaterThanOrEqual(3)
    expect(JSON.stringify(kit.steps)).not.toMatch(/[:[,]""|\[\]/)
  })
})

// The figures that the texts quote, so that a changed assumption cannot leave a sentence behind.
test.each([
  ['visual-search', 'peak_qps', 1736], ['visual-search', 'index_gb', 216], ['visual-search', 'query_gpus', 20], ['visual-search', 'meta_reads', 868_056],
  ['video-recommendation', 'peak_qps', 115_741], ['video-recommendation', 'gpus', 193], ['video-recommendation', 'index_gb', 128], ['video-recommendation', 'candidates', 1000],
  ['ad-click-prediction', 'peak_qps', 462_963], ['ad-click-prediction', 'gpus', 322], ['ad-click-prediction', 'examples_s', 14_873], ['ad-click-prediction', 'lift_day', 500_000],
  ['video-search', 'peak_qps', 23_148], ['video-search', 'retrieval_qps', 13_889], ['video-search', 'rank_gpus', 24], ['video-search', 'asr_gpus', 500],
  ['short-video-feed', 'peak_qps', 217_014], ['short-video-feed', 'gpus', 181], ['short-video-feed', 'events_s', 1_736_111], ['short-video-feed', 'sync_ratio', 500],
  ['marketplace-search', 'peak_qps', 10_417], ['marketplace-search', 'cores', 209], ['marketplace-search', 'updates_peak', 5787], ['marketplace-search', 'ab_n', 3_840_000],
  ['rag-assistant', 'llm_qps', 593], ['rag-assistant', 'gpus', 190], ['rag-assistant', 'gpus_memory', 55], ['rag-assistant', 'prompt', 3600],
  ['payment-fraud', 'peak_tps', 2894], ['payment-fraud', 'cases_day', 16_000], ['payment-fraud', 'log_tb', 1022], ['payment-fraud', 'holdout_day', 700],
  ['news-feed', 'peak_qps', 92_593], ['news-feed', 'writes_s', 462_963], ['news-feed', 'gpus', 193], ['news-feed', 'celebrity_s', 5], ['news-feed', 'events_s', 925_926],
  ['people-you-may-know', 'peak_qps', 8681], ['people-you-may-know', 'cores', 232], ['people-you-may-know', 'two_hop', 96_000], ['people-you-may-know', 'pairs_night', 300e9],
  ['similar-listings', 'peak_qps', 5556], ['similar-listings', 'emb_mb', 640], ['similar-listings', 'table_gb', 6], ['similar-listings', 'night_reads', 388_889], ['similar-listings', 'pairs', 32e9],
  ['event-recommendation', 'peak_qps', 694], ['event-recommendation', 'cores', 7], ['event-recommendation', 'examples', 206_730_000], ['event-recommendation', 'digest_min', 20],
  ['harmful-content-moderation', 'peak_qps', 14_468], ['harmful-content-moderation', 'capacity', 1_200_000], ['harmful-content-moderation', 'spare', 300_500], ['harmful-content-moderation', 'gpus', 181],
  ['street-view-blurring', 'panos_day', 4_800_000], ['street-view-blurring', 'gpus', 32], ['street-view-blurring', 'cpu_cores', 151], ['street-view-blurring', 'people', 12],
])('%s: %s is %d', (kitId, estimateId, value) => {
  const kit = KITS.find((one) => one.id === kitId)
  const computed = computeEstimates(kit?.steps.clarify.estimates ?? []).get(estimateId) ?? 0
  expect(Math.round(computed)).toBe(value)
})
