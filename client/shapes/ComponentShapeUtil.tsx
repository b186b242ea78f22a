import { Eye, Pin } from 'lucide'
import { useMemo } from 'react'
import {
  BaseBoxShapeUtil,
  resizeBox,
  useColorMode,
  useEditor,
  useValue,
  type SvgExportContext,
  type TLResizeInfo,
} from 'tldraw'
import { COMPONENT_SIZE } from '../../shared/geometry/cardSize.ts'
import { componentMigrations, componentProps, type ComponentShape } from '../../shared/board/componentProps.ts'
import { plainFontFaces } from './fontFaces.ts'
import { CornerMark } from './CornerMark.tsx'
import { isPinned } from './pins.ts'
import { revealedLayer } from './revealed.ts'
import { componentTitle } from '../../shared/board/titles.ts'
import { isMapScale } from '../../shared/drawing/base/textScale.ts'
import { cardMarks, cardSign } from '../../shared/drawing/card/cardMarks.ts'
import { Marks } from '../drawing/Marks.tsx'
import { isUnderField } from './fieldPlace.ts'
import { outlinePath } from './outlinePath.ts'
import { TitledShape } from './TitledShape.tsx'
import { scaleOfCard } from './wordScales.ts'

/** The shape of every ML component; its `kind` prop says which. */
export class ComponentShapeUtil extends BaseBoxShapeUtil<ComponentShape> {
  static override type = 'component' as const
  static override props = componentProps
  static override migrations = componentMigrations

  override getDefaultProps(): ComponentShape['props'] {
    return { ...COMPONENT_SIZE, kind: '', title: '', technology: '', note: '', attrs: {} }
  }

  override canEdit(): boolean {
    return true
  }

  /** A turned card cannot be read, and its links leave from the wrong sides. */
  override hideRotateHandle(): boolean {
    return true
  }

  override getText(shape: ComponentShape): string {
    return [componentTitle(shape.props), shape.props.technology, shape.props.note].filter(Boolean).join(', ')
  }

  override getFontFaces() {
    return plainFontFaces(this.editor, ['normal', 'bold'])
  }

  override onResize(shape: ComponentShape, info: TLResizeInfo<ComponentShape>) {
    return resizeBox(shape, info, { minWidth: 112, minHeight: COMPONENT_SIZE.h })
  }

  override component(shape: ComponentShape) {
    return <ComponentOnCanvas shape={shape} />
  }

  override getIndicatorPath(shape: ComponentShape): Path2D {
    return isUnderField(this.editor, shape.id) ? new Path2D() : outlinePath(shape.props, 10)
  }

  override toSvg(shape: ComponentShape, context: SvgExportContext) {
    return <Marks marks={cardMarks(shape.props, context.colorMode)} isExported />
  }
}

function ComponentOnCanvas({ shape }: { shape: ComponentShape }) {
  const editor = useEditor()
  const colorMode = useColorMode()
  const scale = useValue(
    'text scale of a card',
    () => scaleOfCard(editor.getEfficientZoomLevel(), shape.props.w),
    [editor, shape.props.w],
  )
  const marks = useMemo(
    () => (scale === 'wordless' ? cardSign(shape.props, colorMode) : cardMarks(shape.props, colorMode, scale)),
    [scale, shape.props, colorMode],
  )
  const isNear = scale !== 'wordless' && !isMapScale(scale)
  return (
    <TitledShape
      shape={shape}
      marks={marks}
      label="Component title"
      placeholder={componentTitle({ ...shape.props, title: '' })}
    >
      {isPinned(shape) && isNear && <CornerMark icon={Pin} x={shape.props.w - 6} colorMode={colorMode} />}
      {revealedLayer(shape) !== undefined && isNear && <CornerMark icon={Eye} x={6} colorMode={colorMode} />}
    </TitledShape>
  )
}
