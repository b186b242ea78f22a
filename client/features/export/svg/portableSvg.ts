import { flattenHtmlText } from './flattenHtmlText.ts'
import { layOutSvg } from './layOutSvg.ts'

/**
 * tldraw's SVG, written so that viewers other than browsers draw the same: they know neither HTML nor CSS in an SVG.
 */
export function portableSvg(svgText: string): string {
  return layOutSvg(svgText, (svg) => {
    flattenHtmlText(svg)
    writeClipAttributes(svg)
    paintGround(svg)
    return new XMLSerializer().serializeToString(svg)
  })
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
