/** From here on the whole palette leaves room enough for a board. */
const WIDE_PX = 1440

/** Whether the palette stands as on a large screen, and the window that it was last judged by, px. */
export interface PaletteWidth {
  isWide: boolean
  windowPx: number
}

interface Seen {
  canvasPx: number
  windowPx: number
}

export function beginsWide({ canvasPx, windowPx }: Seen): PaletteWidth {
  return { isWide: canvasPx >= WIDE_PX, windowPx }
}

/**
 * Room that a panel takes makes a rail of the palette; when the panel closes it stays one, because nobody asked for
 * components over the drawing. Another size of the window is another screen.
 */
export function widthOf(before: PaletteWidth, seen: Seen): PaletteWidth {
  const next = beginsWide(seen)
  const isSame = next.windowPx === before.windowPx && (next.isWide === before.isWide || next.isWide)
  return isSame ? before : next
}
