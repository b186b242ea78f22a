import { useMemo } from 'react'
import {
  BaseBoxShapeUtil,
  HTMLContainer,
  SVGContainer,
  resizeBox,
  useColorMode,
  useEditor,
  useIsEditing,
  useValue,
  type SvgExportContext,
  type TLResizeInfo,
} from 'tldraw'
import { COMPONENT_SIZE } from '../../shared/geometry/cardSize.ts'
import { componentMigrations, componentProps, type ComponentShape } from '../../shared/board/componentProps.ts'
import { plainFontFaces } from './fontFaces.ts'
import { PinMark } from './PinMark.tsx'
import { isPinned } from './pins.ts'
import { componentTitle } from '../../shared/board/titles.ts'
import { cardMarks, cardSign } from '../../shared/drawing/card/cardMarks.ts'
import { Marks } from '../drawing/Marks.tsx'
import { TitleField } from './TitleField.tsx'

/** Below this width on screen a card's text cannot be read, and drawing it costs. */
const READABLE_WIDTH_PX = 60

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
    const path = new Path2D()
    path.roundRect(0, 0, shape.props.w, shape.props.h, 10)
    return path
  }

  override toSvg(shape: ComponentShape, context: SvgExportContext) {
    return <Marks marks={cardMarks(shape.props, context.colorMode)} isExported />
  }
}

function ComponentOnCanvas({ shape }: { shape: ComponentShape }) {
  const editor = useEditor()
  const colorMode = useColorMode()
  const isEditing = useIsEditing(shape.id)
  const isReadable = useValue(
    'card is readable',
    () => editor.getEfficientZoomLevel() * shape.props.w >= READABLE_WIDTH_PX,
    [editor, shape.props.w],
  )
  const marks = useMemo(
    () => (isReadable ? cardMarks : cardSign)(shape.props, colorMode),
    [isReadable, shape.props, colorMode],
  )
  return (
    <>
      <SVGContainer>
        <Marks marks={marks} />
        {isPinned(shape) && isReadable && <PinMark x={shape.props.w} colorMode={colorMode} />}
      </SVGContainer>
      {isEditing && (
        <HTMLContainer>
          <TitleField
            shape={shape}
            label="Component title"
            placeholder={componentTitle({ ...shape.props, title: '' })}
          />
        </HTMLContainer>
      )}
    </>
  )
}
