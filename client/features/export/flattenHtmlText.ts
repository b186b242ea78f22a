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
    for (const run of lineRuns(node as Text)) lines.push(textElement(run, node.parentElement ?? html, toLocal))
  }
  return lines
}

interface Run {
  text: string
  rect: DOMRect
}

/** The pieces of a text node that the browser put on one line each. */
function lineRuns(node: Text): Run[] {
  const runs: Run[] = []
  const range = document.createRange()
  for (let at = 0; at < node.length; at += 1) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const rect = range.getBoundingClientRect()
    const character = node.data[at] ?? ''
    const last = runs.at(-1)
    if (rect.width === 0 && rect.height === 0) continue
    if (last !== undefined && Math.abs(last.rect.top - rect.top) < rect.height / 2) {
      last.text += character
      last.rect = new DOMRect(last.rect.x, last.rect.y, rect.right - last.rect.x, last.rect.height)
    } else if (character.trim() !== '') runs.push({ text: character, rect })
  }
  return runs
}

function textElement({ text, rect }: Run, styled: Element, toLocal: DOMMatrix): SVGTextElement {
  const style = getComputedStyle(styled)
  const element = document.createElementNS(SVG, 'text')
  const at = new DOMPoint(rect.x, rect.y + rect.height * ascentShare(style)).matrixTransform(toLocal)
  const attributes: Record<string, string> = {
    x: at.x.toFixed(2),
    y: at.y.toFixed(2),
    'font-family': `${style.fontFamily}, 'IBM Plex Sans', sans-serif`,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    fill: style.color,
    // Other viewers measure their own fonts; this keeps a line within the gap that was cut for it.
    textLength: (rect.width * toLocal.a).toFixed(2),
    lengthAdjust: 'spacingAndGlyphs',
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = text.trimEnd()
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
