import type { ComponentDefinition } from '../catalog/defineComponent.ts'
import type { LinkKind } from '../board/links.ts'

/**
 * What most likely flows from one component to another, judged by their families and planes; people change it in one
 * click. The first rule that fits wins, so the most telling come first.
 */
export function guessLinkKind(from: ComponentDefinition | undefined, to: ComponentDefinition | undefined): LinkKind {
  if (from === undefined || to === undefined) return 'request'
  if (to.family === 'monitoring-ops') return 'monitoring'
  if (from.family === 'monitoring-ops' || from.family === 'trust-people' && to.plane === 'offline') return 'feedback'
  if (from.family === 'clients-edge' && to.family === 'ingestion-streaming') return 'feedback'
  if (from.family === 'training' || to.family === 'training') return 'train'
  if (from.family === 'ingestion-streaming' || to.family === 'ingestion-streaming') return 'stream'
  if (from.plane === 'offline') return 'batch'
  return to.plane === 'offline' ? 'stream' : 'request'
}
