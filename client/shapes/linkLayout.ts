import { getArrowInfo, type Editor, type Group2d, type TLArrowShape, type TLRichText, type VecLike } from 'tldraw'
import { wrapText } from '../../shared/board/textMetrics.ts'
import { SMALL } from '../component/cardLayout.ts'
import type { LabelBox } from './linkPath.ts'

/** tldraw's line height and padding of arrow labels. */
const LINE_PX = SMALL.fontSize * 1.35
const PADDING_PX = 4.25
const MAX_LINES = 6

/** Where a link runs and what it says, in its own space, px. */
export interface LinkLayout {
  points: VecLike[]
  label: { box: LabelBox; lines: { text: string; x: number; y: number }[] } | undefined
}

/**
 * Undefined for what only tldraw draws: arrows that are no elbows or are scaled, and labels with formatting or several paragraphs.
 * Route and label box are tldraw's own, so that handles, hits and the label's editor fit what is drawn.
 */
export function layOutLink(editor: Editor, arrow: TLArrowShape): LinkLayout | undefined {
  const info = getArrowInfo(editor, arrow)
  const text = plainLabel(arrow.props.richText)
  if (info?.type !== 'elbow' || !info.isValid || text === undefined || arrow.props.scale !== 1) return undefined
  const points = info.route.points.filter((point) => !info.route.skipPointsWhenDrawing.has(point))
  const box = text === '' ? undefined : editor.getShapeGeometry<Group2d>(arrow).children[1]?.bounds
  return { points, label: box && { box, lines: placeLines(text, box) } }
}

function placeLines(text: string, box: LabelBox): { text: string; x: number; y: number }[] {
  // The box knows how many lines tldraw made of it; our widths have no kerning, and "winner, price" would not fit its own box.
  const isOneLine = Math.round((box.h - 2 * PADDING_PX) / LINE_PX) <= 1
  const lines = isOneLine ? [text] : wrapText(text, SMALL, box.w - 2 * PADDING_PX + 1, MAX_LINES)
  const top = box.y + box.h / 2 - (lines.length * LINE_PX) / 2
  // The baseline of IBM Plex Sans lies so far below the middle of a line.
  return lines.map((line, at) => ({ text: line, x: box.x + box.w / 2, y: top + (at + 0.5) * LINE_PX + SMALL.fontSize * 0.34 }))
}

interface RichNode {
  type?: string
  text?: string
  marks?: readonly unknown[]
  content?: readonly RichNode[]
}

/** A label of one unformatted paragraph as text. */
function plainLabel(richText: TLRichText): string | undefined {
  const [paragraph, ...more] = (richText as RichNode).content ?? []
  const runs = paragraph?.content ?? []
  const isPlain = more.length === 0 && runs.every((run) => run.type === 'text' && (run.marks ?? []).length === 0)
  return isPlain ? runs.map((run) => run.text ?? '').join('').trim() : undefined
}
