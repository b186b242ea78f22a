import type { FastifyInstance } from 'fastify'
import { previewBlank, type Blank } from '../../shared/board/blank.ts'
import type { Kit } from '../../shared/board/kit.ts'
import { previewKit, type KitPreview } from '../../shared/board/kitPreview.ts'
import { problem } from './problems.ts'

/** What the gallery shows of a kit, or of a blank, which has no topics, difficulty or length. */
export interface KitSummary extends Pick<Kit, 'id' | 'title' | 'prompt'>, Partial<Pick<Kit, 'tags' | 'difficulty' | 'minutes' | 'given'>> {
  preview: KitPreview
}

interface KitPath {
  Params: { id: string }
}

/** The gallery, and one kit or blank with everything in it. */
export function addKitRoutes(app: FastifyInstance, shelf: { kits: readonly Kit[]; blanks: readonly Blank[] }): void {
  let summaries: KitSummary[] | undefined
  // Drawn when first asked for, because finding the links' routes would hold up every start.
  app.get('/api/kits', async () => (summaries ??= [...shelf.kits.map(summarizeKit), ...shelf.blanks.map(summarizeBlank)]))

  app.get<KitPath>('/api/kits/:id', async (request, reply) => {
    const found = [...shelf.kits, ...shelf.blanks].find(({ id }) => id === request.params.id)
    return found ?? problem(reply, 404, `There is no kit "${request.params.id}".`)
  })
}

function summarizeKit(kit: Kit): KitSummary {
  const { id, title, tags, difficulty, minutes, given, prompt } = kit
  return { id, title, tags, difficulty, minutes, given, prompt, preview: previewKit(kit) }
}

function summarizeBlank(blank: Blank): KitSummary {
  const { id, title, prompt } = blank
  return { id, title, prompt, preview: previewBlank(blank) }
}
