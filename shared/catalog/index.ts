import type { ComponentDefinition } from './defineComponent.ts'
import { CLIENTS_EDGE } from './clientsEdge.ts'
import { DATA_FEATURES } from './dataFeatures.ts'
import { EXPERIMENTATION } from './experimentation.ts'
import { INGESTION_STREAMING } from './ingestionStreaming.ts'
import { MODELS } from './models.ts'
import { MONITORING_OPS } from './monitoringOps.ts'
import { withBothSides } from './neighbours.ts'
import { RETRIEVAL } from './retrieval.ts'
import { SERVING } from './serving.ts'
import { STORAGE } from './storage.ts'
import { TRAINING } from './training.ts'
import { TRUST_PEOPLE } from './trustPeople.ts'

/** Every ML part that can be placed on a board, families in palette order. */
export const CATALOG = [
  ...CLIENTS_EDGE,
  ...INGESTION_STREAMING,
  ...STORAGE,
  ...DATA_FEATURES,
  ...TRAINING,
  ...RETRIEVAL,
  ...MODELS,
  ...SERVING,
  ...EXPERIMENTATION,
  ...MONITORING_OPS,
  ...TRUST_PEOPLE,
] as const satisfies readonly ComponentDefinition[]

export type ComponentKind = (typeof CATALOG)[number]['id']

/** An entry whose ids are known to be in the catalogue. */
export interface CatalogEntry extends ComponentDefinition {
  id: ComponentKind
  neighbours: { in: readonly ComponentKind[]; out: readonly ComponentKind[] }
}

/** The palette of the first release: enough for the online and the offline half of every kit. */
export const STARTER_KINDS = [
  'feature-store', 'model-server', 'ab-router', 'candidate-generator', 'ranker', 'vector-index',
  'training-pipeline', 'model-registry', 'stream-processor', 'message-queue', 'data-warehouse', 'drift-monitor',
] as const satisfies readonly ComponentKind[]

// Typed so that a neighbour which is no component does not compile.
const ENTRIES: readonly CatalogEntry[] = CATALOG

const BY_ID: ReadonlyMap<string, CatalogEntry> = new Map(withBothSides(ENTRIES).map((entry) => [entry.id, entry]))

/**
 * The entry for a kind, with its neighbours from both sides, or undefined for kinds this build does not know: boards
 * may come from newer ones.
 */
export function findComponent(kind: string): CatalogEntry | undefined {
  return BY_ID.get(kind)
}
