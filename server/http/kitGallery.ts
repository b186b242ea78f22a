import { previewBlank, type Blank } from '../../shared/kit/blank.ts'
import type { Kit } from '../../shared/kit/kit.ts'
import { previewKit, type KitPreview } from '../../shared/kit/preview.ts'
import type { GuideReaders } from '../access/guideReaders.ts'
import type { KitShelf } from '../boards/createBoard.ts'

/** What the gallery shows of a kit that is kept: it can be chosen, not read. */
interface KeptKit extends Pick<Kit, 'id' | 'title' | 'tags' | 'difficulty' | 'minutes'> {
  kept: true
}

type MostlyThere = Partial<Pick<Kit, 'tags' | 'difficulty' | 'minutes' | 'given'>>

/** What the gallery shows of a kit, or of a blank, which has no topics, difficulty or length. */
export interface KitSummary extends Pick<Kit, 'id' | 'title' | 'prompt'>, MostlyThere {
  preview: KitPreview
  /** Its numbers can be dealt anew. */
  deals?: true
}

/** The gallery as it is for who has the create key, and for everybody else. */
export type KitGallery = (hasKey: boolean) => unknown[]

export function kitGallery(shelf: KitShelf, guides: GuideReaders): KitGallery {
  const { kits, blanks, forms, privateKits = new Set() } = shelf
  // Drawn when first asked for, because finding the links' routes would hold up every start.
  let summaries: Map<string, KitSummary> | undefined
  const summaryOf = (kit: Kit): KitSummary | undefined => {
    summaries ??= new Map(kits.map((one) => [one.id, summarizeKit(one, forms?.has(one.id) === true)]))
    return summaries.get(kit.id)
  }
  const toShow = (kit: Kit): object | undefined => (privateKits.has(kit.id) ? keptKit(kit) : summaryOf(kit))
  const titles = (): KeptKit[] => kits.filter(({ id }) => !privateKits.has(id)).map(keptKit)
  return (hasKey) => {
    const bare = blanks.map(summarizeBlank)
    if (hasKey) return [...kits.map(summaryOf), ...bare]
    return [...(guides === 'creators' ? titles() : kits.map(toShow)), ...bare]
  }
}

function keptKit({ id, title, tags, difficulty, minutes }: Kit): KeptKit {
  return { id, title, tags, difficulty, minutes, kept: true }
}

function summarizeKit(kit: Kit, deals: boolean): KitSummary {
  const { id, title, tags, difficulty, minutes, given, prompt } = kit
  return { id, title, tags, difficulty, minutes, given, prompt, preview: previewKit(kit), ...(deals && { deals }) }
}

function summarizeBlank(blank: Blank): KitSummary {
  const { id, title, prompt } = blank
  return { id, title, prompt, preview: previewBlank(blank) }
}
