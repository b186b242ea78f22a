import Square from 'lucide/dist/esm/icons/square.mjs'
import { defineComponent, type ComponentDefinition } from '../catalog/defineComponent.ts'
import { findComponent } from '../catalog/index.ts'

export const PLAIN_KIND = 'plain'

/** A part that the catalogue has no word for. It is in no list; its card says its title and no more. */
const PLAIN_COMPONENT = defineComponent({
  id: PLAIN_KIND,
  title: 'Plain component',
  aliases: [],
  family: 'clients-edge',
  plane: 'both', icon: Square, outline: 'plain',
  traits: [],
  purpose: 'Whatever its title says.',
  pitfall: 'Nobody can tell what it stores, learns or waits for until its kind is chosen.',
  properties: [
    { key: 'p99Ms', label: 'Latency p99', type: 'number', unit: 'ms', chip: 'p99', fallback: 50, min: 0.1,
      max: 60_000 },
    { key: 'qps', label: 'Load', type: 'number', unit: 'QPS', chip: 'QPS', fallback: 1000, min: 0.1,
      max: 100_000_000 },
  ],
  technologies: [],
  neighbours: { in: [], out: [] },
})

/** What a component on a board is: an entry of the catalogue, or a plain one; undefined for what this build knows not. */
export function definitionOf(kind: string): ComponentDefinition | undefined {
  return kind === PLAIN_KIND ? PLAIN_COMPONENT : findComponent(kind)
}
