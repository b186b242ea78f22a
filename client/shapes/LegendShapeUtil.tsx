import { useMemo } from 'react'
import {
  BaseBoxShapeUtil,
  Rectangle2d,
  resizeBox,
  SVGContainer,
  useColorMode,
  useEditor,
  useValue,
  type Editor,
  type Geometry2d,
  type SvgExportContext,
  type TLResizeInfo,
} from 'tldraw'
import { legendMigrations, legendProps, type LegendShape } from '../../shared/board/legendProps.ts'
import { isLinkKind, LINK_LOOKS } from '../../shared/board/links.ts'
import { LEGEND_RADIUS_PX, legendFace, legendMarks } from '../../shared/drawing/links/legendMarks.ts'
import { Marks } from '../drawing/Marks.tsx'
import { plainFontFaces } from './fontFaces.ts'
import { outlinePath } from './outlinePath.ts'
import { scaleOfLegend } from './wordScales.ts'

/** The key to the link kinds: a sample line and a name for each. */
export class LegendShapeUtil extends BaseBoxShapeUtil<LegendShape> {
  static override type = 'legend' as const
  static override props = legendProps
  static override migrations = legendMigrations

  override getDefaultProps(): LegendShape['props'] {
    return { w: 240, h: 160, kinds: [] }
  }

  override getText(shape: LegendShape): string {
    return `Legend: ${shape.props.kinds.filter(isLinkKind).map((kind) => LINK_LOOKS[kind].title).join(', ')}`
  }

  override getFontFaces() {
    return plainFontFaces(this.editor, ['normal'])
  }

  /** As large as what is drawn: its shape has room for the size that it has from afar. */
  override getGeometry({ props }: LegendShape): Geometry2d {
    const { w, h } = legendFace(props, scaleNow(this.editor))
    return new Rectangle2d({ width: w, height: h, isFilled: true })
  }

  /** From what is seen, or the first px of a pull would do nothing. */
  override onResize(shape: LegendShape, info: TLResizeInfo<LegendShape>) {
    const { w, h } = legendFace(shape.props, scaleNow(this.editor))
    return resizeBox({ ...shape, props: { ...shape.props, w: Math.ceil(w), h: Math.ceil(h) } }, info)
  }

  override component(shape: LegendShape) {
    return <LegendOnCanvas shape={shape} />
  }

  override getIndicatorPath(shape: LegendShape): Path2D {
    return outlinePath(legendFace(shape.props, scaleNow(this.editor)), LEGEND_RADIUS_PX)
  }

  override toSvg(shape: LegendShape, context: SvgExportContext) {
    return <Marks marks={legendMarks(shape.props, context.colorMode)} isExported />
  }
}

function LegendOnCanvas({ shape }: { shape: LegendShape }) {
  const colorMode = useColorMode()
  const editor = useEditor()
  const scale = useValue('scale of a legend', () => scaleNow(editor), [editor])
  const marks = useMemo(() => legendMarks(shape.props, colorMode, scale), [shape.props, colorMode, scale])
  return <SVGContainer><Marks marks={marks} /></SVGContainer>
}

function scaleNow(editor: Editor): number {
  return scaleOfLegend(editor.getEfficientZoomLevel())
}
