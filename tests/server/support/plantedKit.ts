import type { Curveball } from '../../../shared/interview/curveballs.ts'
import { usualKit } from '../../../shared/kit/deal/dealKit.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { adClickPrediction } from '../../../templates/adClickPrediction.ts'

/** What is found by none but who reads it: part of each text of a planted kit that a candidate may not see. */
export const CANARY = 'qzcanaryxj'

/** A real case study whose every text is a canary, but for what a board shows of it first: its title, question and lanes. */
export function plantedKit(id = 'planted', kit: Kit = usualKit(adClickPrediction)): Kit {
  let count = 0
  const plant = (value: unknown): unknown => {
    if (typeof value === 'string') return `${CANARY} ${count++}`
    if (Array.isArray(value)) return value.map(plant)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : plant(one)]))
  }
  const { architecture, steps } = kit
  const nodes = architecture.nodes.map((node) => ({ ...node, title: `${CANARY} ${count++}`, technology: CANARY }))
  const links = architecture.links.map((link) => ({ ...link, label: link.label === '' ? '' : `${CANARY} ${count++}` }))
  return { ...kit, id, title: 'A planted case', prompt: 'What would you plant?', steps: plant(steps) as Kit['steps'], architecture: { ...architecture, nodes, links } }
}

/** A card whose every word is a canary. */
export function plantedCard(id: string): Curveball {
  const says = (what: string): string => `${CANARY} ${id} ${what}`
  return {
    id: `${CANARY}-${id}`, title: says('title'), says: says('says'), touches: { kinds: ['ranker'] },
    look: { mid: says('mid'), senior: says('senior'), staff: says('staff') },
  }
}

/** What other parts of a kit name, and the forms of numbers. */
const KEPT = new Set(['id', 'node', 'path', 'level', 'formula', 'unit', 'value'])
