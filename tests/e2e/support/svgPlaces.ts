import type { Page } from 'playwright/test'
import type { Box, Point } from './canvas.ts'

/** What a browser makes of an exported SVG: where its texts, links and other drawings are, in px of the image. */
export interface SvgPlaces {
  width: number
  height: number
  htmlParts: number
  texts: { text: string; box: Box }[]
  /** The bodies of links, as points a few px apart. */
  links: { color: string; isSolid: boolean; points: Point[] }[]
  /** Everything else that is drawn; a lane is no obstacle but a ground of its own. */
  drawn: Box[]
  lanes: Box[]
}

/** Measures an SVG in a page of its own. */
export async function measureSvg(page: Page, svg: string): Promise<SvgPlaces> {
  await page.setContent(`<!doctype html><title>export</title><style>body { margin: 0 }</style>${svg}`)
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(measureInPage)
}

/** Runs in the page and so may use nothing from outside. The page has no margin, so that places in it are places in the image. */
function measureInPage(): SvgPlaces {
  const root = document.querySelector('svg')
  if (root === null) throw new Error('The export is not an SVG.')
  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, width, height }
  }
  const isBody = (element: Element): element is SVGPathElement => element instanceof SVGPathElement && element.matches('[data-link-body]')
  const isLane = (element: Element): boolean => element.matches('rect[fill-opacity="0.05"]')
  const pointsOf = (path: SVGPathElement): Point[] => {
    const toScreen = path.getScreenCTM()
    if (toScreen === null) throw new Error('A link is not laid out.')
    return Array.from({ length: Math.floor(path.getTotalLength() / 3) }, (_, at) => {
      const { x, y } = path.getPointAtLength(at * 3).matrixTransform(toScreen)
      return { x, y }
    })
  }
  const shapes = [...root.querySelectorAll('path, rect, circle, line, polyline, ellipse')]
    .filter((one) => one !== root.firstElementChild && one.closest('defs') === null && one.getAttribute('opacity') !== '0')
  return {
    ...boxOf(root),
    htmlParts: root.querySelectorAll('foreignObject').length,
    texts: [...root.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: boxOf(text) })),
    links: shapes.filter(isBody).map((path) => ({ color: getComputedStyle(path).stroke, isSolid: !path.hasAttribute('stroke-dasharray'), points: pointsOf(path) })),
    drawn: shapes.filter((one) => !isBody(one) && !isLane(one)).map(boxOf),
    lanes: shapes.filter(isLane).map(boxOf),
  }
}
