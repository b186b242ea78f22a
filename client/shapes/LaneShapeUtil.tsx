import { BaseFrameLikeShapeUtil, Group2d, HTMLContainer, Rectangle2d, SVGContainer, resizeBox, useColorMode, useIsEditing, type Geometry2d, type SvgExportContext, type TLResizeInfo } from 'tldraw'
import { laneMigrations, laneProps, type LaneShape } from '../../shared/board/laneProps.ts'
import { cardInk } from '../../shared/drawing/cardInk.ts'
import { CARD_FONT } from '../drawing/ComponentCard.tsx'
import { TitleField } from './TitleField.tsx'
import { plainFontFaces } from './fontFaces.ts'
import { LANE_TINTS } from '../../shared/drawing/laneTints.ts'
import { laneTitle } from '../../shared/board/titles.ts'

const RADIUS_PX = 12

/** A zone that holds components: they move with it, and are dropped into it by dragging. */
export class LaneShapeUtil extends BaseFrameLikeShapeUtil<LaneShape> {
  static override type = 'lane' as const
  static override props = laneProps
  static override migrations = laneMigrations

  override getDefaultProps(): LaneShape['props'] {
    return { w: 640, h: 240, plane: 'free', title: '' }
  }

  override canEdit(): boolean {
    return true
  }

  override getText(shape: LaneShape): string {
    return laneTitle(shape.props)
  }

  override getFontFaces() {
    return plainFontFaces(this.editor, ['bold'])
  }

  /** Lanes do not clip: a component half outside must stay whole to be read. */
  override shouldClipChild(): boolean {
    return false
  }

  /** Hollow, so that a drag that starts inside a lane selects what is in it instead of moving the lane; its title moves it. */
  override getGeometry(shape: LaneShape): Geometry2d {
    const { w, h } = shape.props
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        new Rectangle2d({ x: 0, y: 0, width: w, height: Math.min(36, h), isFilled: true, isLabel: true, excludeFromShapeBounds: true }),
      ],
    })
  }

  override onResize(shape: LaneShape, info: TLResizeInfo<LaneShape>) {
    return resizeBox(shape, info, { minWidth: 160, minHeight: 96 })
  }

  override component(shape: LaneShape) {
    return <LaneOnCanvas shape={shape} />
  }

  override getIndicatorPath(shape: LaneShape): Path2D {
    const path = new Path2D()
    path.roundRect(0, 0, shape.props.w, shape.props.h, RADIUS_PX)
    return path
  }

  override toSvg(shape: LaneShape, context: SvgExportContext) {
    return <LaneDrawing props={shape.props} colorMode={context.colorMode} />
  }
}

function LaneOnCanvas({ shape }: { shape: LaneShape }) {
  const colorMode = useColorMode()
  const isEditing = useIsEditing(shape.id)
  return (
    <>
      <SVGContainer><LaneDrawing props={shape.props} colorMode={colorMode} /></SVGContainer>
      {isEditing && <HTMLContainer><TitleField shape={shape} label="Lane title" placeholder="Lane title" className="ss-title-field-lane" /></HTMLContainer>}
    </>
  )
}

function LaneDrawing({ props, colorMode }: { props: LaneShape['props']; colorMode: 'light' | 'dark' }) {
  const tint = LANE_TINTS[props.plane]
  const color = tint[colorMode]
  const words = tint.word !== '' && !props.title.toUpperCase().startsWith(tint.word)
    ? [tint.word, props.title.toUpperCase()].filter(Boolean).join(' · ')
    : props.title.toUpperCase()
  return (
    <>
      <rect width={props.w} height={props.h} rx={RADIUS_PX} fill={color} fillOpacity={0.05} stroke={color} strokeOpacity={0.28} strokeWidth={1} />
      <text x={24} y={27} fill={props.plane === 'free' ? cardInk(colorMode).quiet : color} fontSize={12} fontWeight={700} fontFamily={CARD_FONT} letterSpacing={0.6}>
        {words}
      </text>
    </>
  )
}
