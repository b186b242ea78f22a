import { lettersOf } from '../../../../shared/text/seams.ts'
import { lineRuns, type Glyph, type LineRun } from './lineRuns.ts'

const SVG = 'http://www.w3.org/2000/svg'

/**
 * Turns the HTML text inside an SVG (tldraw draws labels and notes as `<foreignObject>`) into `<text>`, line by line
 * where the browser put it, because viewers other than browsers do not draw HTML and would show a diagram without
 * labels.
 *
 * @param svg laid out in the document, so that lines can be measured
 */
export function flattenHtmlText(svg: SVGSVGElement): void {
  for (const html of [...svg.querySelectorAll('foreignObject')]) html.replaceWith(...textLines(html))
}

function textLines(html: SVGForeignObjectElement): SVGTextElement[] {
  const toLocal = html.getScreenCTM()?.inverse()
  if (toLocal === undefined) return []
  const walker = document.createTreeWalker(html, NodeFilter.SHOW_TEXT)
  const lines: SVGTextElement[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const styled = node.parentElement ?? html
    lines.push(...lineRuns(glyphsOf(node as Text)).map((run) => textElement(run, styled, toLocal)))
  }
  return lines
}

/** Letter by letter with its accents, because a browser gives an accent the box of its letter. */
function* glyphsOf(node: Text): Generator<Glyph> {
  const range = document.createRange()
  let at = 0
  for (const character of lettersOf(node.data)) {
    range.setStart(node, at)
    at += character.length
    range.setEnd(node, at)
    yield { character, rect: range.getBoundingClientRect() }
  }
}

function textElement(run: LineRun, styled: Element, toLocal: DOMMatrix): SVGTextElement {
  const style = getComputedStyle(styled)
  const element = document.createElementNS(SVG, 'text')
  const baseline = run.top + run.height * ascentShare(style)
  const at = new DOMPoint(run.isRightToLeft ? (run.left + run.right) / 2 : run.left, baseline).matrixTransform(toLocal)
  const attributes: Record<string, string> = {
    x: at.x.toFixed(2),
    y: at.y.toFixed(2),
    'font-family': `${style.fontFamily}, 'IBM Plex Sans', sans-serif`,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    fill: style.color,
    // Other viewers measure their own fonts; this keeps a line within the gap that was cut for it.
    textLength: ((run.right - run.left) * toLocal.a).toFixed(2),
    lengthAdjust: 'spacingAndGlyphs',
    // From its middle, because viewers do not agree on which side such a text starts.
    ...(run.isRightToLeft && { direction: 'rtl', 'text-anchor': 'middle' }),
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = run.text
  return element
}

/** How far below the top of a line its baseline lies, as a share of the line's height. */
function ascentShare(style: CSSStyleDeclaration): number {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return 0.8
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x')
  return fontBoundingBoxAscent / (fontBoundingBoxAscent + fontBoundingBoxDescent)
}
