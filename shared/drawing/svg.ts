import { FONT_FAMILIES } from './base/fontFamilies.ts'
import type { GroupMark, ImageMark, Mark, Paint, RectMark, TextMark } from './base/mark.ts'
import { hundredths as say, say as fine } from './paths/say.ts'

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
    case 'path':
      return `<path d="${escaped(mark.d)}"${paintOf(mark)}${dataOf(mark)}/>`
    case 'rect':
      return writeRect(mark)
    case 'text':
      return writeText(mark)
    case 'image':
      return writeImage(mark, pen)
    case 'group':
      return writeGroup(mark, pen)
  }
}

function writeRect(mark: RectMark): string {
  const { x, y, w, h, rx, title } = mark
  const size = `x="${say(x)}" y="${say(y)}" width="${say(w)}" height="${say(h)}"${attribute('rx', rx)}`
  const end = title === undefined ? '/>' : `><title>${escaped(title)}</title></rect>`
  return `<rect ${size}${paintOf(mark)}${dataOf(mark)}${end}`
}

function writeText(mark: TextMark): string {
  const { x, y, text, font, size, anchor, width, halo } = mark
  let written = `<text x="${say(x)}" y="${say(y)}" font-family="${FONT_FAMILIES[font]}" font-size="${say(size)}"`
  if (mark.weight === 'bold') written += ' font-weight="700"'
  if (mark.italic === true) written += ' font-style="italic"'
  written += ` fill="${escaped(mark.fill)}"`
  if (anchor !== undefined && anchor !== 'start') written += ` text-anchor="${anchor}"`
  if (mark.isRightToLeft === true) written += ' direction="rtl"'
  if (mark.letterSpacing !== undefined) written += ` letter-spacing="${mark.letterSpacing}"`
  if (width !== undefined) written += ` textLength="${say(width)}" lengthAdjust="spacingAndGlyphs"`
  if (mark.decoration !== undefined) written += ` text-decoration="${mark.decoration}"`
  if (halo !== undefined) {
    written += ` paint-order="stroke" stroke="${escaped(halo.color)}" stroke-width="${halo.width}"`
    written += ' stroke-linejoin="round"'
  }
  if (mark.hasTabularDigits === true) written += ' style="font-variant-numeric:tabular-nums"'
  return `${written} xml:space="preserve">${escaped(text)}</text>`
}

function writeImage({ x, y, w, h, href, opacity, clip }: ImageMark, pen: Pen): string {
  const size = `x="${say(x)}" y="${say(y)}" width="${say(w)}" height="${say(h)}"`
  const image = `<image ${size} href="${escaped(href)}"${attribute('opacity', opacity)}/>`
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
  const path = `<path d="${escaped(d)}" clip-rule="evenodd"/>`
  return `<clipPath id="${id}">${path}</clipPath>${write(` clip-path="url(#${id})"`)}`
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

function paintOf(paint: Paint): string {
  let written = paint.fill === undefined ? ' fill="none"' : ` fill="${escaped(paint.fill)}"`
  if (paint.fillOpacity !== undefined) written += ` fill-opacity="${fine(paint.fillOpacity)}"`
  if (paint.fillRule !== undefined) written += ` fill-rule="${paint.fillRule}"`
  if (paint.stroke !== undefined) written += ` stroke="${escaped(paint.stroke)}"`
  if (paint.strokeOpacity !== undefined) written += ` stroke-opacity="${fine(paint.strokeOpacity)}"`
  if (paint.strokeWidth !== undefined) written += ` stroke-width="${fine(paint.strokeWidth)}"`
  if (paint.isHairline === true) written += ' vector-effect="non-scaling-stroke"'
  if (paint.dash !== undefined) written += ` stroke-dasharray="${escaped(paint.dash)}"`
  if (paint.dashOffset !== undefined) written += ` stroke-dashoffset="${fine(paint.dashOffset)}"`
  if (paint.cap !== undefined) written += ` stroke-linecap="${paint.cap}"`
  if (paint.join !== undefined) written += ` stroke-linejoin="${paint.join}"`
  return paint.opacity === undefined ? written : `${written} opacity="${fine(paint.opacity)}"`
}

function dataOf({ data }: { data?: Readonly<Record<string, string>> }): string {
  return data === undefined
    ? ''
    : Object.entries(data)
        .map(([name, value]) => ` data-${name}="${escaped(value)}"`)
        .join('')
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` ${name}="${fine(value)}"`
}

/** What means something else in XML, and what XML cannot write: a viewer refuses a file with a control character. */
const NEEDS_CARE = /[&<>"\p{Cc}\ufffe\uffff]/u
const UNWRITABLE = /[\p{Cc}\ufffe\uffff]/gu

function escaped(text: string): string {
  if (!NEEDS_CARE.test(text)) return text
  const writable = text.replaceAll(UNWRITABLE, (character) => (character === '\t' || character === '\n' ? ' ' : ''))
  return writable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
