import type { SeenText } from './canvasPage.ts'

/** Every line of text in an SVG, where the browser puts it. */
export function measurePicture(svg: SVGSVGElement): SeenText[] {
  const { left, top } = svg.getBoundingClientRect()
  return [...svg.querySelectorAll('text')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { text: element.textContent ?? '', x: x - left, y: y - top, w: width, h: height }
  })
}
