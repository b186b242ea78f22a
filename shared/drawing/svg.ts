import { FONT_FAMILIES } from './fontFamilies.ts'
import type { GroupMark, ImageMark, Mark, Paint, PathMark, RectMark, TextMark } from './mark.ts'

/** Clip paths have ids, which are counted up while one SVG is written. */
interface Pen {
  readonly idPrefix: string
  clips: number
}

/** Marks as the inside of an `<svg>`. `idPrefix` keeps the ids apart where several SVGs stand in one page. */
export function svgOfMarks(marks: readonly Mark[], idPrefix = ''): string {
  const pen: Pen = { idPrefix, clips: 0 }
  return marks.map((mark) => writeMark(mark, pen)).join('')
}

function writeMark(mark: Mark, pen: Pen): string {
  switch (mark.is) {
    case 'path': return `<path d="${escaped(mark.d)}"${paintOf(mark)}${dataOf(mark)}/>`
    case 'rect': return writeRect(mark)
    case 'text': return writeText(mark)
    case 'image': return writeImage(mark, pen)
    case 'group': return writeGroup(mark, pen)
  }
}

function writeRect(mark: RectMark): string {
  const { x, y, w, h, rx, title } = mark
  const size = `x="${say(x)}" y="${say(y)}" width="${say(w)}" height="${say(h)}"${attribute('rx', rx)}`
  return `<rect ${size}${paintOf(mark)}${dataOf(mark)}${title === undefined ? '/>' : `><title>${escaped(title)}</title></rect>`}`
}

function writeText(mark: TextMark): string {
  const { x, y, text, font, size, weight, italic, fill, anchor, letterSpacing, width, decoration, halo } = mark
  const attributes = [
    ` x="${say(x)}" y="${say(y)}" font-family="${FONT_FAMILIES[font]}" font-size="${say(size)}"`,
    weight === 'bold' ? ' font-weight="700"' : '',
    italic === true ? ' font-style="italic"' : '',
    ` fill="${escaped(fill)}"`,
    anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    attribute('letter-spacing', letterSpacing),
    width === undefined ? '' : ` textLength="${say(width)}" lengthAdjust="spacingAndGlyphs"`,
    decoration === undefined ? '' : ` text-decoration="${decoration}"`,
    halo === undefined ? '' : ` paint-order="stroke" stroke="${escaped(halo.color)}" stroke-width="${say(halo.width)}" stroke-linejoin="round"`,
    mark.hasTabularDigits === true ? ' style="font-variant-numeric:tabular-nums"' : '',
  ]
  return `<text${attributes.join('')} xml:space="preserve">${escaped(text)}</text>`
}

function writeImage({ x, y, w, h, href, opacity, clip }: ImageMark, pen: Pen): string {
  const size = `x="${say(x)}" y="${say(y)}" width="${say(w)}" height="${say(h)}"`
  const image = `<image ${size} href="${escaped(href)}" preserveAspectRatio="none"${attribute('opacity', opacity)}/>`
  return clip === undefined ? image : clipped(clip, pen, (reference) => `<g${reference}>${image}</g>`)
}

function writeGroup(mark: GroupMark, pen: Pen): string {
  const inside = (reference: string): string => {
    const shown = mark.marks.map((inner) => writeMark(inner, pen)).join('')
    return `<g${transformOf(mark)}${attribute('opacity', mark.opacity)}${dataOf(mark)}${reference}>${shown}</g>`
  }
  return mark.clip === undefined ? inside('') : clipped(mark.clip, pen, inside)
}

function clipped(d: string, pen: Pen, write: (reference: string) => string): string {
  pen.clips += 1
  const id = `${pen.idPrefix}clip${pen.clips}`
  return `<clipPath id="${id}"><path d="${escaped(d)}" clip-rule="evenodd"/></clipPath>${write(` clip-path="url(#${id})"`)}`
}

/** An SVG clips in the space of what is clipped, so that a clip moves along with its group. */
function transformOf({ x = 0, y = 0, rotation = 0, scale = 1, mirror }: GroupMark): string {
  const steps = [
    x === 0 && y === 0 ? '' : `translate(${say(x)} ${say(y)})`,
    rotation === 0 ? '' : `rotate(${fine((rotation * 180) / Math.PI)})`,
    scale === 1 ? '' : `scale(${fine(scale)})`,
    mirror === undefined ? '' : `scale(${mirror.x ? -1 : 1} ${mirror.y ? -1 : 1})`,
  ].filter(Boolean)
  return steps.length === 0 ? '' : ` transform="${steps.join(' ')}"`
}

function paintOf(paint: Paint & (PathMark | RectMark)): string {
  return [
    paint.fill === undefined ? ' fill="none"' : ` fill="${escaped(paint.fill)}"`,
    attribute('fill-opacity', paint.fillOpacity),
    attribute('fill-rule', paint.fillRule),
    paint.stroke === undefined ? '' : ` stroke="${escaped(paint.stroke)}"`,
    attribute('stroke-opacity', paint.strokeOpacity),
    attribute('stroke-width', paint.strokeWidth),
    attribute('vector-effect', paint.isHairline === true ? 'non-scaling-stroke' : undefined),
    attribute('stroke-dasharray', paint.dash),
    attribute('stroke-dashoffset', paint.dashOffset),
    attribute('stroke-linecap', paint.cap),
    attribute('stroke-linejoin', paint.join),
    attribute('opacity', paint.opacity),
  ].join('')
}

function dataOf({ data }: { data?: Readonly<Record<string, string>> }): string {
  return data === undefined ? '' : Object.entries(data).map(([name, value]) => ` data-${name}="${escaped(value)}"`).join('')
}

function attribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return ''
  return ` ${name}="${typeof value === 'number' ? fine(value) : escaped(value)}"`
}

/** A length: a hundredth of a px is less than anyone sees. */
function say(value: number): number {
  return Math.round(value * 100) / 100
}

function fine(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** XML has no way to write most control characters, and a viewer refuses a file that holds one. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const NEEDS_CARE = /[&<>"\u0000-\u001f\ufffe\uffff]/

function escaped(text: string): string {
  if (!NEEDS_CARE.test(text)) return text
  return text.replaceAll(UNWRITABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
