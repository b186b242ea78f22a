import { flattenHtmlText } from './flattenHtmlText.ts'

/**
 * tldraw's SVG, written so that viewers other than browsers draw the same: they know neither HTML nor CSS in an SVG.
 */
export function portableSvg(svgText: string): string {
  const frame = document.createElement('div')
  // Laid out, so that lines can be measured, but never seen.
  frame.style.cssText = 'position:fixed;left:0;top:0;visibility:hidden;pointer-events:none'
  const parsed = new DOMParser().parseFromString(svgText, 'image/svg+xml')
  const svg = document.importNode(parsed.documentElement as unknown as SVGSVGElement, true)
  frame.append(svg)
  document.body.append(frame)
  try {
    flattenHtmlText(svg)
    writeClipAttributes(svg)
    paintGround(svg)
    return new XMLSerializer().serializeToString(svg)
  } finally {
    frame.remove()
  }
}

/**
 * The gap that a link leaves for its label is a clip path in a `style`, which others do not read: links would run
 * through their labels.
 */
function writeClipAttributes(svg: SVGSVGElement): void {
  for (const clipped of svg.querySelectorAll<SVGElement>('[style*="clip-path"]')) {
    const id = /#([^"')]+)/.exec(clipped.style.clipPath)?.[1]
    if (id === undefined) continue
    clipped.style.removeProperty('clip-path')
    clipped.setAttribute('clip-path', `url(#${id})`)
  }
}

/** A background that is a CSS colour is lost elsewhere, and a dark diagram would be light text on white. */
function paintGround(svg: SVGSVGElement): void {
  const { backgroundColor } = svg.style
  if (backgroundColor === '' || backgroundColor === 'transparent') return
  const [x, y, width, height] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/)
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ x, y, width, height, fill: backgroundColor }))
    ground.setAttribute(name, value ?? '0')
  svg.style.removeProperty('background-color')
  svg.prepend(ground)
}
