import { Box } from 'tldraw'

const DRAWN = 'path, rect, circle, ellipse, line, polyline, polygon, text, image, use, foreignObject'
const NOT_SEEN = 'defs, clipPath, mask, pattern, marker, symbol, [opacity="0"], foreignObject *'

/**
 * What of an SVG has ink, in the units of its view box, line widths included; undefined for one without. What is
 * clipped counts as a whole.
 *
 * @param svg laid out in the document
 */
export function inkBounds(svg: SVGSVGElement): Box | undefined {
  const toSvg = svg.getScreenCTM()?.inverse()
  if (toSvg === undefined) return undefined
  const boxes = [...svg.querySelectorAll<SVGGraphicsElement>(DRAWN)]
    .filter((element) => element.closest(NOT_SEEN) === null)
    .flatMap((element) => (element.localName === 'foreignObject' ? htmlBoxes : drawnBox)(element, toSvg))
    .filter(({ w, h }) => w + h > 0)
  return boxes.length === 0 ? undefined : Box.Common(boxes)
}

/** The words of an HTML label, which mostly take less room than it has. */
function htmlBoxes(element: SVGGraphicsElement, toSvg: DOMMatrix): Box[] {
  const boxes: Box[] = []
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node as Text).data.trim() === '') continue
    range.selectNodeContents(node)
    boxes.push(...[...range.getClientRects()].map((rect) => turned(rect, toSvg)))
  }
  return boxes
}

function drawnBox(element: SVGGraphicsElement, toSvg: DOMMatrix): Box[] {
  const { fill, stroke, strokeWidth } = getComputedStyle(element)
  const hasLine = stroke !== 'none' && stroke !== ''
  if (!hasLine && fill === 'none' && element.localName !== 'image' && element.localName !== 'use') return []
  const matrix = element.getScreenCTM()
  if (matrix === null) return []
  const { x, y, width, height } = element.getBBox()
  const around = hasLine ? (Number.parseFloat(strokeWidth) || 0) / 2 : 0
  const box = new DOMRect(x - around, y - around, width + 2 * around, height + 2 * around)
  return [turned(box, toSvg.multiply(matrix))]
}

function turned({ left, right, top, bottom }: DOMRectReadOnly, matrix: DOMMatrix): Box {
  const corners = [[left, top], [right, top], [right, bottom], [left, bottom]] as const
  return Box.FromPoints(corners.map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix)))
}
