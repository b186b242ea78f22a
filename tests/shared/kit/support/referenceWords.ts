import { CATALOG } from '../../../../shared/catalog/index.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import { asShownAt } from '../../../../shared/kit/laneTitles.ts'
import { recordsUpTo, type KitLayer } from '../../../../shared/kit/layers.ts'
import { layOut } from '../../../../shared/kit/layOut.ts'
import { createBoardSchema } from '../../../../shared/board/schema.ts'

const LEAST_LENGTH = 3
/** Shorter ones stand in anybody's script by chance. */
const LEAST_TELLING_LENGTH = 14

/**
 * Every text of a kit that neither the board of an interview at `layer` nor the question beside it shows: titles, labels, values, answers, probes, the seven steps. Texts
 * that are a part of what the layer shows, such as "query" of a lane "Query path", or of the form of every record, tell nothing
 * and are left out, and so are ids and bare numbers, which stand in any bytes by chance.
 */
export function wordsBeyond(kit: Kit, layer: KitLayer): string[] {
  const { lanes, nodes, links } = kit.architecture
  const ids = new Set([...nodes, ...kit.steps.clarify.estimates].map(({ id }) => id))
  const all = textsIn([kit.steps, lanes.map(({ title }) => title), nodes.map(({ title, technology, attrs }) => [title, technology, attrs]), links.map(({ label }) => label)])
  const shown = JSON.stringify([kit.title, kit.prompt, asShownAt(kit, recordsUpTo(kit, layOut(kit), layer), layer), createBoardSchema().serialize()]).toLowerCase()
  return [...new Set(all)].filter((text) => text.length >= LEAST_LENGTH && /\p{L}/u.test(text) && !ids.has(text) && !shown.includes(asJson(text).toLowerCase()))
}

/** As it stands inside of JSON: quotes have a stroke before them there. */
function asJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** Those that no file of the app holds for reasons of its own. */
export function tellingOnes(words: readonly string[]): string[] {
  const known = JSON.stringify(CATALOG).toLowerCase()
  return words.filter((word) => word.length >= LEAST_TELLING_LENGTH && !known.includes(word.toLowerCase()))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
