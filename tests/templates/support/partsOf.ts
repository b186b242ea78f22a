import { createHash } from 'node:crypto'
import type { Kit } from '../../../shared/kit/kit.ts'

/** The parts of a kit as short hashes of what they say; where links run is no part of it, nor when a probe is asked. */
export function partsOf({ prompt, steps, architecture: { lanes, nodes, links } }: Kit): Record<string, string> {
  const probes = steps.probes.map(({ step: _step, ...words }) => words)
  const parts = { prompt, ...steps, probes, lanes, nodes, links }
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, hashOf(part)]))
}

function hashOf(part: unknown): string {
  return createHash('sha256').update(JSON.stringify(sorted(part))).digest('hex').slice(0, 16)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'pin').sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]))
}
