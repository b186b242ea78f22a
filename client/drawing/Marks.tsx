import { memo, useId } from 'react'
import { FONT_FAMILIES } from '../../shared/drawing/base/fontFamilies.ts'
import type { GroupMark, ImageMark, Mark, Paint, RectMark, TextMark } from '../../shared/drawing/base/mark.ts'

export interface MarksProps {
  marks: readonly Mark[]
  /** For an SVG that is opened elsewhere: lines of text keep their width whatever the viewer's font. */
  isExported?: boolean
}

/** Marks as React draws them, inside of an `<svg>`; the same that `svgOfMarks` writes. */
export const Marks = memo(function Marks({ marks, isExported = false }: MarksProps) {
  return marks.map((mark, at) => <OneMark key={at} mark={mark} isExported={isExported} />)
})

function OneMark({ mark, isExported }: { mark: Mark; isExported: boolean }) {
  switch (mark.is) {
    case 'path':
      return <path d={mark.d} {...paintOf(mark)} {...dataOf(mark)} />
    case 'rect':
      return <Rect mark={mark} />
    case 'text':
      return <Text mark={mark} isExported={isExported} />
    case 'image':
      return <Image mark={mark} />
    case 'group':
      return <Group mark={mark} isExported={isExported} />
  }
}

function Rect({ mark }: { mark: RectMark }) {
  const { x, y, w, h, rx, title } = mark
  return (
    <rect x={x} y={y} width={w} height={h} rx={rx} {...paintOf(mark)} {...dataOf(mark)}>
      {title !== undefined && <title>{title}</title>}
    </rect>
  )
}

function Text({ mark, isExported }: { mark: TextMark; isExported: boolean }) {
  const {
    x,
    y,
    text,
    font,
    size,
    weight,
    italic,
    fill,
    anchor,
    letterSpacing,
    width,
    decoration,
    halo,
    hasTabularDigits,
    isRightToLeft,
  } = mark
  return (
    <text
      x={x}
      y={y}
      fill={fill}
      fontSize={size}
      fontWeight={weight === 'bold' ? 700 : 400}
      fontFamily={FONT_FAMILIES[font]}
      fontStyle={italic === true ? 'italic' : undefined}
      textAnchor={anchor}
      direction={isRightToLeft === true ? 'rtl' : undefined}
      letterSpacing={letterSpacing}
      textDecoration={decoration}
      {...(halo !== undefined && { paintOrder: 'stroke', stroke: halo.color, strokeWidth: halo.width })}
      {...(isExported && width !== undefined && { textLength: width, lengthAdjust: 'spacingAndGlyphs' })}
      style={hasTabularDigits === true ? TABULAR : undefined}
    >
      {text}
    </text>
  )
}

const TABULAR = { fontVariantNumeric: 'tabular-nums' } as const

function Image({ mark: { x, y, w, h, href, opacity, clip } }: { mark: ImageMark }) {
  const image = <image x={x} y={y} width={w} height={h} href={href} opacity={opacity} />
  return clip === undefined ? image : <Clipped clip={clip}>{image}</Clipped>
}

function Group({ mark, isExported }: { mark: GroupMark; isExported: boolean }) {
  const inside = <Marks marks={mark.marks} isExported={isExported} />
  return (
    <g transform={transformOf(mark)} opacity={mark.opacity} {...dataOf(mark)}>
      {mark.clip === undefined ? inside : <Clipped clip={mark.clip}>{inside}</Clipped>}
    </g>
  )
}

function Clipped({ clip, children }: { clip: string; children: React.ReactNode }) {
  const id = useId()
  return (
    <>
      <clipPath id={id}>
        <path d={clip} clipRule="evenodd" />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  )
}

function transformOf({ x = 0, y = 0, rotation = 0, scale = 1, mirror }: GroupMark): string | undefined {
  const steps = [
    (x !== 0 || y !== 0) && `translate(${x} ${y})`,
    rotation !== 0 && `rotate(${(rotation * 180) / Math.PI})`,
    scale !== 1 && `scale(${scale})`,
    mirror !== undefined && `scale(${mirror.x ? -1 : 1} ${mirror.y ? -1 : 1})`,
  ].filter((step) => step !== false)
  return steps.length === 0 ? undefined : steps.join(' ')
}

function paintOf(paint: Paint) {
  return {
    fill: paint.fill ?? 'none',
    fillOpacity: paint.fillOpacity,
    fillRule: paint.fillRule,
    stroke: paint.stroke,
    strokeOpacity: paint.strokeOpacity,
    strokeWidth: paint.strokeWidth,
    strokeDasharray: paint.dash,
    strokeDashoffset: paint.dashOffset,
    strokeLinecap: paint.cap,
    strokeLinejoin: paint.join,
    opacity: paint.opacity,
    ...(paint.isHairline === true && { vectorEffect: 'non-scaling-stroke' as const }),
  }
}

function dataOf({ data }: { data?: Readonly<Record<string, string>> }): Record<string, string> {
  return data === undefined
    ? {}
    : Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))
}
