import { useMemo } from 'react'
import {
  BaseFrameLikeShapeUtil,
  Group2d,
  Rectangle2d,
  resizeBox,
  useColorMode,
  useEditor,
  useValue,
  type Editor,
  type Geometry2d,
  type SvgExportContext,
  type TLResizeInfo,
} from 'tldraw'
import { laneMigrations, laneProps, type LaneShape } from '../../shared/board/laneProps.ts'
import { LANE_RADIUS_PX, laneMarks } from '../../shared/drawing/card/laneMarks.ts'
import { Marks } from '../drawing/Marks.tsx'
import { isUnderField } from './fieldPlace.ts'
import { outlinePath } from './outlinePath.ts'
import { TitledShape } from './TitledShape.tsx'
import { scaleOfLane } from './wordScales.ts'
import { plainFontFaces } from './fontFaces.ts'
import { laneTitle } from '../../shared/board/titles.ts'

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

  /**
   * Hollow, so that a drag that starts inside a lane selects what is in it instead of moving the lane; its title moves
   * it.
   */
  override getGeometry(shape: LaneShape): Geometry2d {
    const { w, h } = shape.props
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        new Rectangle2d({
          x: 0,
          y: 0,
          width: w,
          height: Math.min(36, h),
          isFilled: true,
          isLabel: true,
          excludeFromShapeBounds: true,
        }),
      ],
    })
  }

  /** A lane is made larger for the room in it. */
  override canResizeChildren(): boolean {
    return false
  }

  override onResize(shape: LaneShape, info: TLResizeInfo<LaneShape>) {
    const resized = resizeBox(shape, info, { minWidth: 160, minHeight: 96 })
    holdContent(this.editor, shape.id, resized)
    return resized
  }

  override component(shape: LaneShape) {
    return <LaneOnCanvas shape={shape} />
  }

  override getIndicatorPath(shape: LaneShape): Path2D {
    return isUnderField(this.editor, shape.id) ? new Path2D() : outlinePath(shape.props, LANE_RADIUS_PX)
  }

  override toSvg(shape: LaneShape, context: SvgExportContext) {
    return <Marks marks={laneMarks(shape.props, context.colorMode)} isExported />
  }
}

/** Keeps what is in a lane where it is on the page, while the lane's corner goes elsewhere. */
function holdContent(editor: Editor, id: LaneShape['id'], to: { x: number; y: number }): void {
  const lane = editor.getShape(id)
  if (lane === undefined || lane.rotation !== 0 || (lane.x === to.x && lane.y === to.y)) return
  const content = editor.getSortedChildIdsForParent(id).flatMap((child) => editor.getShape(child) ?? [])
  const [dx, dy] = [lane.x - to.x, lane.y - to.y]
  editor.updateShapes(content.map(({ id: child, type, x, y }) => ({ id: child, type, x: x + dx, y: y + dy })))
}

function LaneOnCanvas({ shape }: { shape: LaneShape }) {
  const colorMode = useColorMode()
  const editor = useEditor()
  const scale = useValue(
    'text scale of a lane',
    () => scaleOfLane(editor.getEfficientZoomLevel()),
    [editor],
  )
  const marks = useMemo(() => laneMarks(shape.props, colorMode, scale), [shape.props, colorMode, scale])
  return <TitledShape shape={shape} marks={marks} label="Lane title" placeholder="Lane title" />
}
