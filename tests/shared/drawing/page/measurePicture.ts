import type { SeenText } from './canvasPage.ts'

/** More than this, px, and a character stands on another line. */
const LINE_PX = 5

/** Every line of text in an SVG, whether it is SVG's or in HTML, where the browser puts it, however it is turned. */
export function measurePicture(svg: SVGSVGElement): SeenText[] {
  const corner = svg.getBoundingClientRect()
  const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT)
  const seen: SeenText[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // Frames' names, which tldraw's export writes word by word and in another font, are not compared.
    const around = node.parentElement?.closest<SVGGraphicsElement>('text, foreignObject')
    if (around && node.parentElement?.localName !== 'tspan') seen.push(...linesOf(node as Text, around, corner))
  }
  return seen
}

/**
 * Of a turned box only the middle is where it seems to be, so that lines are told by the middles of their
 * characters.
 */
function linesOf(node: Text, around: SVGGraphicsElement, corner: DOMRect): SeenText[] {
  const toLocal = around.getScreenCTM()?.inverse() ?? new DOMMatrix()
  const lines: SeenText[] = []
  const range = document.createRange()
  let height = Infinity
  for (let at = 0; at < node.length; at += 1) {
    const character = node.data[at] ?? ''
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    // The last one: a character that begins a line has one on the line before as well.
    const rect = [...range.getClientRects()].at(-1)
    if (rect === undefined) continue
    const middle = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
    const local = new DOMPoint(middle.x, middle.y).matrixTransform(toLocal).y
    const [x, y] = [middle.x - corner.left, middle.y - corner.top]
    const line = Math.abs(local - height) > LINE_PX ? undefined : lines.at(-1)
    if (line !== undefined) line.text += character
    if (line === undefined && character.trim() !== '') lines.push({ text: character, from: { x, y }, to: { x, y } })
    if (line !== undefined && character.trim() !== '') line.to = { x, y }
    height = local
  }
  return lines
}
