import { CATALOG, STARTER_KINDS, type ComponentKind } from './index.ts'

/** The component a technology is best known as, where the more usual component of those that list it is another. */
export const KNOWN_AS: Readonly<Record<string, ComponentKind>> = {
  ScaNN: 'vector-index',
  Vespa: 'inverted-index',
  TensorFlow: 'training-pipeline',
  OpenTelemetry: 'metrics-dashboard',
  Zendesk: 'user-reports',
}

const BY_USE: readonly ComponentKind[] = [...new Set([...STARTER_KINDS, ...CATALOG.map((entry) => entry.id)])]

const ORDER: ReadonlyMap<ComponentKind, number> = new Map(BY_USE.map((kind, index) => [kind, index]))

/** The lower, the more usual: the starter kinds, then the rest in palette order. */
export function usualness(kind: ComponentKind): number {
  return ORDER.get(kind) ?? BY_USE.length
}
