import type { TextFormat } from './format.ts'
import { KIT_FORMAT } from './kit.ts'
import { TLDR_FORMAT } from './tldr.ts'

/** The forms of text that boards are opened from and written as; of two that know a text the first takes it. */
export const TEXT_FORMATS: readonly TextFormat[] = [KIT_FORMAT, TLDR_FORMAT]

/** The form that a text has, if it is one that boards are opened from. */
export function formatOf(text: string): TextFormat | undefined {
  return TEXT_FORMATS.find(({ sniff }) => sniff?.(text))
}
