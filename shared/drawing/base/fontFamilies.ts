import type { FontName } from '../../text/faces.ts'

/** tldraw's own names first; the others are for viewers that cannot read an embedded font. */
export const FONT_FAMILIES: Readonly<Record<FontName, string>> = {
  sans: "tldraw_sans, 'IBM Plex Sans', sans-serif",
  draw: "tldraw_draw, 'Shantell Sans', sans-serif",
  serif: "tldraw_serif, 'IBM Plex Serif', serif",
  mono: "tldraw_mono, 'IBM Plex Mono', monospace",
}
