import type { Page } from 'playwright/test'

/** tldraw's own rounding, in px of the screen. */
const SLACK_PX = 1.5

/** Texts on the canvas that leave their box or lie on something, as the browser's real fonts draw them; one phrase for each. */
export function looseTexts(page: Page): Promise<string[]> {
  return page.evaluate(findLooseTexts, SLACK_PX)
}

/** Runs in the page and so may use nothing from outside. */
function findLooseTexts(slack: number): string[] {
  interface Rect { left: number; top: number; right: number; bottom: number }
  const shapes = [...document.querySelectorAll<HTMLElement>('.tl-shape')]
  const ofType = (...types: string[]): HTMLElement[] => shapes.filter((shape) => types.includes(shape.dataset['shapeType'] ?? ''))
  const textsIn = (shape: Element): { text: string; rect: Rect }[] => {
    const walker = document.createTreeWalker(shape, NodeFilter.SHOW_TEXT)
    const found = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      const rect = range.getBoundingClientRect()
      if (rect.width > 0) found.push({ text: node.textContent ?? '', rect })
    }
    return found
  }
  const isInside = (inner: Rect, outer: Rect): boolean =>
    inner.left >= outer.left - slack && inner.top >= outer.top - slack && inner.right <= outer.right + slack && inner.bottom <= outer.bottom + slack
  const meet = (one: Rect, other: Rect): boolean =>
    one.left < other.right - slack && other.left < one.right - slack && one.top < other.bottom - slack && other.top < one.bottom - slack
  const outside = ofType('component', 'lane', 'geo', 'legend').flatMap((shape) =>
    textsIn(shape).filter(({ rect }) => !isInside(rect, shape.getBoundingClientRect())).map(({ text }) => `"${text}" leaves its ${shape.dataset['shapeType']}`),
  )
  const cards = ofType('component').map((card) => card.getBoundingClientRect())
  const labels = ofType('arrow').flatMap((arrow) => textsIn(arrow).slice(0, 1))
  const onCards = labels.filter(({ rect }) => cards.some((card) => meet(rect, card))).map(({ text }) => `the label "${text}" lies on a card`)
  const onLabels = labels.filter((label, at) => labels.some((other, place) => place > at && meet(label.rect, other.rect))).map(({ text }) => `the label "${text}" lies on another`)
  const lanes = ofType('lane').map((lane) => lane.getBoundingClientRect())
  const boxes = ofType('geo', 'legend').map((box) => box.getBoundingClientRect())
  const crossing = ofType('text').flatMap(textsIn)
    .filter(({ rect }) => lanes.some((lane) => meet(rect, lane) && !isInside(rect, lane)) || [...boxes, ...cards].some((box) => meet(rect, box)))
    .map(({ text }) => `"${text.slice(0, 40)}" runs into something`)
  return [...outside, ...onCards, ...onLabels, ...crossing]
}
