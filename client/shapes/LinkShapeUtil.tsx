import {
  ArrowShapeUtil,
  SVGContainer,
  track,
  useColorMode,
  useEditor,
  useIsEditing,
  useValue,
  type Group2d,
  type SvgExportContext,
  type TLArrowShape,
} from 'tldraw'
import { useLayoutEffect, useMemo, type ReactElement } from 'react'
import { isLinkKind, LINK_LOOKS, type LinkKind } from '../../shared/board/links.ts'
import { cardInk } from '../../shared/drawing/base/cardInk.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { graphOf } from '../../shared/graph/graphOf.ts'
import { namesOf, sayLink } from '../../shared/graph/names.ts'
import { plainFontFaces } from './fontFaces.ts'
import { LINK_STROKE_PX } from '../../shared/drawing/links/heads.ts'
import { linkMarks } from '../../shared/drawing/links/linkMarks.ts'
import { LABEL } from '../../shared/routing/labelSize.ts'
import { Marks } from '../drawing/Marks.tsx'
import { withLabelPlan } from './labelPlans.ts'
import { layOutLink, linkGeometry } from './linkLayout.ts'
import { scaleOfLabel } from './wordScales.ts'

/** The kind of link an arrow is, or undefined for a plain arrow. */
export function linkKindOf(arrow: TLArrowShape): LinkKind | undefined {
  return isLinkKind(arrow.meta.link) ? arrow.meta.link : undefined
}

const StyledArrowShapeUtil = ArrowShapeUtil.configure({
  getCustomDisplayValues(_editor, arrow, _theme, colorMode) {
    const kind = linkKindOf(arrow)
    if (kind === undefined) return {}
    return {
      strokeColor: LINK_LOOKS[kind][colorMode],
      strokeWidth: LINK_STROKE_PX,
      // Of the arrowheads.
      fillColor: LINK_LOOKS[kind][colorMode],
      labelColor: cardInk(colorMode).text,
      labelFontSize: LABEL.fontSize,
    }
  },
})

/** tldraw's arrow; one that is a link is drawn by us, but for what `layOutLink` leaves to tldraw. */
export class LinkShapeUtil extends StyledArrowShapeUtil {
  /** tldraw lists all four faces of the family; a link's label is always upright and regular. */
  override getFontFaces(arrow: TLArrowShape) {
    return linkKindOf(arrow) === undefined ? super.getFontFaces(arrow) : plainFontFaces(this.editor, ['normal'])
  }

  /** Read out when it is selected: "A to B, feedback". */
  override getAriaDescriptor(arrow: TLArrowShape): string | undefined {
    const bindings = this.editor.getBindingsFromShape(arrow, 'arrow')
    const ends = bindings.flatMap(({ toId }) => this.editor.getShape(toId) ?? [])
    const graph = graphOf([arrow, ...ends, ...bindings] as unknown as BoardRecord[])
    const link = graph.links[0]
    return link && sayLink(link, namesOf(graph))
  }

  /** While its label is written, the box must be that of tldraw's text field. */
  override getGeometry(arrow: TLArrowShape): Group2d {
    const isOurs = linkKindOf(arrow) !== undefined && this.editor.getEditingShapeId() !== arrow.id
    return (isOurs ? linkGeometry(this.editor, arrow) : undefined) ?? super.getGeometry(arrow)
  }

  override component(arrow: TLArrowShape) {
    const kind = linkKindOf(arrow)
    const drawPlain = () => super.component(arrow)
    return kind === undefined ? (
      <Plain draw={drawPlain} />
    ) : (
      <LinkOnCanvas arrow={arrow} kind={kind} drawPlain={drawPlain} />
    )
  }

  override toSvg(arrow: TLArrowShape, context: SvgExportContext) {
    const kind = linkKindOf(arrow)
    const layout = kind && layOutLink(this.editor, arrow)
    if (kind === undefined || layout === undefined) return super.toSvg(arrow, context)
    return <Marks marks={linkMarks(kind, layout, context.colorMode)} isExported />
  }
}

interface LinkOnCanvasProps {
  arrow: TLArrowShape
  kind: LinkKind
  drawPlain: () => ReactElement | null
}

function LinkOnCanvas({ arrow, kind, drawPlain }: LinkOnCanvasProps) {
  const editor = useEditor()
  const colorMode = useColorMode()
  const isEditing = useIsEditing(arrow.id)
  useLayoutEffect(() => {
    // tldraw said so before its field was there, which is drawn only now: what is typed replaces the old words.
    if (isEditing) editor.emit('select-all-text', { shapeId: arrow.id })
  }, [editor, isEditing, arrow.id])
  const near = useValue('link layout', () => layOutLink(editor, arrow), [editor, arrow])
  const scale = useValue('text scale of a link', () => scaleOfLabel(editor.getEfficientZoomLevel()), [editor])
  const layout = useValue('drawn link', () => near && withLabelPlan(editor, arrow.id, near), [editor, arrow.id, near])
  const marks = useMemo(() => layout && linkMarks(kind, layout, colorMode, scale), [kind, layout, colorMode, scale])
  if (isEditing || marks === undefined) return <Plain draw={drawPlain} />
  return <SVGContainer><Marks marks={marks} /></SVGContainer>
}

/**
 * A component of its own, because tldraw's drawing has hooks, and whether it is used changes. Tracked, because tldraw
 * only follows what is read in `component` itself: else a label would stay behind when the ends of its link move.
 */
const Plain = track(function Plain({ draw }: { draw: () => ReactElement | null }) {
  return draw()
})
