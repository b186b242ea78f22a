import type { TLDefaultSizeStyle } from '@tldraw/tlschema'

const WIDTH_PX: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 2, m: 3.5, l: 5, xl: 10 }

/** px of lines of a size, at scale 1. */
export function strokeWidthOf(size: TLDefaultSizeStyle): number {
  return WIDTH_PX[size]
}

/** px of the lines that a shape of any type is drawn with, at scale 1; 0 for one that has no size. */
export function strokeWidthIn(props: object): number {
  const size = 'size' in props ? props.size : undefined
  return typeof size === 'string' && Object.hasOwn(WIDTH_PX, size) ? WIDTH_PX[size as TLDefaultSizeStyle] : 0
}
