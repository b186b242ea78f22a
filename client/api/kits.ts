import type { Kit } from '../../shared/board/kit.ts'
import type { KitPreview } from '../../shared/board/kitPreview.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf, isListOf, isText } from './fields.ts'

/** What the gallery shows of a kit. */
export interface KitSummary extends Pick<Kit, 'id' | 'title' | 'tags' | 'difficulty' | 'minutes' | 'prompt'> {
  preview: KitPreview
}

export function getKits(send?: Ask<unknown>['send']): Promise<Answer<KitSummary[]>> {
  return ask({ path: '/api/kits', read: readKits, send })
}

// A kit that cannot be read is left out, because one bad kit must not empty the gallery.
function readKits(body: unknown): KitSummary[] | undefined {
  return Array.isArray(body) ? body.filter(isKitSummary) : undefined
}

function isKitSummary(value: unknown): value is KitSummary {
  const { id, title, tags, difficulty, minutes, prompt, preview } = fieldsOf(value)
  return (
    isText(id) && isText(title) && isText(prompt) && typeof minutes === 'number' && isListOf(tags, isText) &&
    (difficulty === 'easy' || difficulty === 'medium' || difficulty === 'hard') && isPreview(preview)
  )
}

function isPreview(value: unknown): value is KitPreview {
  const { w, h, lanes, nodes, links } = fieldsOf(value)
  return typeof w === 'number' && typeof h === 'number' && Array.isArray(lanes) && Array.isArray(nodes) && Array.isArray(links)
}
