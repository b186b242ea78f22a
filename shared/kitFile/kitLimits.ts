import { MAX_PAGE_LENGTH } from '../notebook/pages.ts'

/** What a kit file takes of texts that come from a board, in UTF-16 units. */
export const KIT_TEXTS = {
  /** As long as a board's own; a number here, because the rooms would import each other. A test holds them together. */
  title: 120,
  /** All that the page holds that asks it. */
  prompt: MAX_PAGE_LENGTH,
  /** A longer one finds no room between two cards of a grid. */
  label: 60,
} as const
