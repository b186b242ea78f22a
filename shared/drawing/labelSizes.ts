/** tldraw's sizes of the words in shapes, px. */
export const LABEL_SIZES = { s: 18, m: 22, l: 26, xl: 32 } as const
/** What stays free around them. */
export const LABEL_PADDING_PX = 16

/** tldraw's words for where they stand, some of them from its early files. */
export const LABEL_ALIGNS = {
  start: 'start',
  middle: 'center',
  end: 'end',
  'start-legacy': 'start',
  'middle-legacy': 'center',
  'end-legacy': 'end',
} as const
