import type { Editor, TLShape } from 'tldraw'
import { LEAST_PX } from '../../shared/drawing/base/textScale.ts'
import { cardWords, layOutCard } from '../../shared/drawing/card/cardLayout.ts'
import { laneTitleLine, laneWords } from '../../shared/drawing/card/laneMarks.ts'
import { LABEL_NEAR_PX, labelLines } from '../../shared/routing/labelSize.ts'
import { withLabelPlan } from './labelPlans.ts'
import { layOutLink } from './linkLayout.ts'
import { linkKindOf } from './LinkShapeUtil.tsx'
import { scaleOfCard, scaleOfLabel, scaleOfLane } from './wordScales.ts'

/** What is rounded in a size must not make it too small. */
const SLACK_PX = 1e-3

/**
 * All that a shape says, a line each, where some of it cannot be read as it is drawn at this zoom: cut, left out for
 * want of room, or too small. Undefined where all of it can.
 */
export function wholeWords(editor: Editor, shape: TLShape): readonly string[] | undefined {
  const zoom = editor.getEfficientZoomLevel()
  if (editor.isShapeOfType(shape, 'component')) {
    const scale = scaleOfCard(zoom, shape.props.w)
    const isWhole = scale !== 'wordless' && !layOutCard(shape.props, scale).isPartial
    return isWhole ? undefined : cardWords(shape.props)
  }
  if (editor.isShapeOfType(shape, 'lane')) {
    const { text, size } = laneTitleLine(shape.props, scaleOfLane(zoom))
    const words = laneWords(shape.props)
    return text === words && isReadable(size * zoom, LEAST_PX.lane) ? undefined : said(words)
  }
  if (!editor.isShapeOfType(shape, 'arrow') || linkKindOf(shape) === undefined) return undefined
  const layout = layOutLink(editor, shape)
  const label = layout && withLabelPlan(editor, shape.id, layout).label
  if (label === undefined) return undefined
  const scale = scaleOfLabel(zoom)
  const isLarge = scale !== 'wordless' && isReadable((label.size ?? LABEL_NEAR_PX * scale) * zoom, LEAST_PX.label)
  const isCut = labelLines(label.text, label.box.w).at(-1)?.endsWith('…') === true && !label.text.endsWith('…')
  return isLarge && !isCut ? undefined : said(label.text)
}

function isReadable(px: number, least: number): boolean {
  return px >= least - SLACK_PX
}

function said(words: string): string[] | undefined {
  return words.trim() === '' ? undefined : [words]
}
