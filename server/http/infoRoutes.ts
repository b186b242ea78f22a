import type { FastifyInstance } from 'fastify'
import type { Kit } from '../../shared/board/kit.ts'
import { previewKit, type KitPreview } from '../../shared/board/kitPreview.ts'

/** A kit as the gallery shows it. */
export interface KitSummary extends Pick<Kit, 'id' | 'title' | 'tags' | 'difficulty' | 'minutes' | 'prompt'> {
  preview: KitPreview
}

export interface ClientConfig {
  tldrawLicenseKey?: string
  version: string
  /** Given when boards are created with a key only. */
  needsCreateKey?: true
}

/** What a client asks before it opens a board. */
export function addInfoRoutes(app: FastifyInstance, config: ClientConfig, kits: readonly Kit[]): void {
  let summaries: KitSummary[] | undefined
  app.get('/api/config', async () => config)
  // Drawn when first asked for, because finding the links' routes would hold up every start.
  app.get('/api/kits', async () => (summaries ??= kits.map(summarize)))
}

function summarize(kit: Kit): KitSummary {
  const { id, title, tags, difficulty, minutes, prompt } = kit
  return { id, title, tags, difficulty, minutes, prompt, preview: previewKit(kit) }
}
