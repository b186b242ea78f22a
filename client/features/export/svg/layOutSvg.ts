/**
 * Gives an SVG laid out in the document, where its lines can be measured, and takes it away again when `use` is done.
 * It is never seen.
 */
export function layOutSvg<T>(svgText: string, use: (svg: SVGSVGElement) => T): T {
  const frame = document.createElement('div')
  frame.style.cssText = 'position:fixed;left:0;top:0;visibility:hidden;pointer-events:none'
  const parsed = new DOMParser().parseFromString(svgText, 'image/svg+xml')
  const svg = document.importNode(parsed.documentElement as unknown as SVGSVGElement, true)
  frame.append(svg)
  document.body.append(frame)
  try {
    return use(svg)
  } finally {
    frame.remove()
  }
}
