import { MAX_PAGE_LENGTH } from '../notebook/pages.ts'
import { LIMITS } from '../protocol/limits.ts'

/** What a kit file takes of texts that come from a board, in UTF-16 units. */
export const KIT_TEXTS = {
  /** As long as a board's own. */
  title: LIMITS.maxTitleLength,
  /** All that the page holds that asks it. */
  prompt: MAX_PAGE_LENGTH,
  /** A longer one finds no room between two cards of a grid. */
  label: 60,
} as const
