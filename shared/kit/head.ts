import type { Box } from '../geometry/box.ts'
import { LABEL } from '../routing/labelSize.ts'
import { LINK_KINDS, LINK_LOOKS, type LinkKind } from '../board/links.ts'
import { textWidth, wrapText } from '../geometry/textMetrics.ts'

/** What stands above the diagram: the title, the legend at its right, and the question under both. */
export interface KitHead {
  title: Box
  prompt: Box
  legend: Box
  /** Link kinds the kit uses, in the order of the legend. */
  kinds: readonly LinkKind[]
}

/** tldraw's text sizes at 16 px per rem: l is 36 px, s is 18 px. */
const TITLE_PX = 36
const PROMPT_PX = 18
const LINE_HEIGHT = 1.35
/** As the legend shape draws itself: a sample and a name per kind, in one row. */
const LEGEND = { rowPx: 44, paddingPx: 14, samplePx: 44, gapPx: 20 } as const
const GAP_PX = 32

/** @param usedKinds the link kinds that the legend explains; shown in the legend's order */
export function headOf(promptText: string, usedKinds: Iterable<LinkKind>, bounds: Box): KitHead {
  const used = new Set(usedKinds)
  const kinds = LINK_KINDS.filter((kind) => used.has(kind))
  const legendWidth = widthOfLegend(kinds)
  const promptLines = wrapText(promptText, { fontSize: PROMPT_PX, weight: 'regular' }, bounds.w * 0.98, Infinity)
  const promptHeight = promptLines.length * PROMPT_PX * LINE_HEIGHT
  const promptY = bounds.y - GAP_PX - promptHeight
  const legendY = promptY - 12 - LEGEND.rowPx
  const titleHeight = TITLE_PX * LINE_HEIGHT
  return {
    title: {
      x: bounds.x,
      y: legendY + (LEGEND.rowPx - titleHeight) / 2,
      w: bounds.w - legendWidth - GAP_PX,
      h: titleHeight,
    },
    prompt: { x: bounds.x, y: promptY, w: bounds.w, h: promptHeight },
    legend: { x: bounds.x + bounds.w - legendWidth, y: legendY, w: legendWidth, h: LEGEND.rowPx },
    kinds,
  }
}

function widthOfLegend(kinds: readonly LinkKind[]): number {
  const entries = kinds.map((kind) => LEGEND.samplePx + textWidth(LINK_LOOKS[kind].title, LABEL))
  return Math.ceil(
    entries.reduce((sum, w) => sum + w, 0) + LEGEND.gapPx * (kinds.length - 1) + 2 * LEGEND.paddingPx + 4,
  )
}
