import { BaseBoxShapeUtil, SVGContainer, useColorMode, type SvgExportContext } from 'tldraw'
import { legendMigrations, legendProps, type LegendShape } from '../../shared/board/legendProps.ts'
import { isLinkKind, LINK_LOOKS, type LinkKind } from '../../shared/board/links.ts'
import { textWidth } from '../../shared/geometry/textMetrics.ts'
import { cardInk } from '../../shared/drawing/cardInk.ts'
import { SMALL } from '../../shared/drawing/card/cardLayout.ts'
import { CARD_FONT } from '../drawing/ComponentCard.tsx'
import { plainFontFaces } from './fontFaces.ts'
import { LinkSample, SAMPLE_PX } from '../drawing/LinkSample.tsx'

const PADDING_PX = 14
const ROW_PX = 24
const GAP_PX = 20

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

  override component(shape: LegendShape) {
    return <LegendOnCanvas shape={shape} />
  }

  override getIndicatorPath(shape: LegendShape): Path2D {
    const path = new Path2D()
    path.roundRect(0, 0, shape.props.w, shape.props.h, 10)
    return path
  }

  override toSvg(shape: LegendShape, context: SvgExportContext) {
    return <LegendDrawing props={shape.props} colorMode={context.colorMode} />
  }
}

function LegendOnCanvas({ shape }: { shape: LegendShape }) {
  const colorMode = useColorMode()
  return <SVGContainer><LegendDrawing props={shape.props} colorMode={colorMode} /></SVGContainer>
}

function LegendDrawing({ props, colorMode }: { props: LegendShape['props']; colorMode: 'light' | 'dark' }) {
  const ink = cardInk(colorMode)
  return (
    <>
      <rect width={props.w} height={props.h} rx={10} fill={ink.card} stroke={ink.line} strokeWidth={1} />
      {placeEntries(props).map(({ kind, x, y }) => (
        <g key={kind} transform={`translate(${x} ${y})`}>
          <LinkSample kind={kind} colorMode={colorMode} />
          <text x={SAMPLE_PX + 8} y={4} fill={ink.text} fontSize={SMALL.fontSize} fontFamily={CARD_FONT}>{LINK_LOOKS[kind].title}</text>
        </g>
      ))}
    </>
  )
}

/** Entries flow in rows as wide as the legend allows. */
function placeEntries(props: LegendShape['props']): { kind: LinkKind; x: number; y: number }[] {
  let x = PADDING_PX
  let y = PADDING_PX + ROW_PX / 2 - 4
  return props.kinds.filter(isLinkKind).map((kind) => {
    const width = SAMPLE_PX + 8 + textWidth(LINK_LOOKS[kind].title, SMALL)
    if (x > PADDING_PX && x + width > props.w - PADDING_PX) {
      x = PADDING_PX
      y += ROW_PX
    }
    const placed = { kind, x, y }
    x += width + GAP_PX
    return placed
  })
}
