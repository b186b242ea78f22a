import type { Page } from 'playwright/test'

/** The smallest words of a sort on the screen, in px as they are drawn there, and how many of them are cut short. */
export interface TypeSize {
  px: number
  count: number
  cut: number
}

export interface TypeOnScreen {
  titles: TypeSize
  labels: TypeSize
  lanes: TypeSize
  legend: TypeSize
  /** Cards that show only an icon. */
  wordless: number
}

/** How large components' titles, links' labels and lanes' titles are, as the browser draws them. */
export function typeOnScreen(page: Page): Promise<TypeOnScreen> {
  return page.evaluate(measure)
}

/** Runs in the page and so may use nothing from outside. */
function measure(): TypeOnScreen {
  const textsIn = (type: string, weight: string): SVGTextElement[] =>
    [...document.querySelectorAll<SVGTextElement>(`.tl-shape[data-shape-type="${type}"] svg text`)].filter((text) => getComputedStyle(text).fontWeight === weight)
  const sizeOf = (text: SVGTextElement): number => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)
  const smallest = (texts: readonly SVGTextElement[]) => ({
    px: Math.min(...texts.map(sizeOf)),
    count: texts.length,
    cut: texts.filter((text) => text.textContent?.endsWith('…')).length,
  })
  const cards = [...document.querySelectorAll('.tl-shape[data-shape-type="component"]')]
  return {
    titles: smallest(textsIn('component', '700')),
    labels: smallest(textsIn('arrow', '400')),
    lanes: smallest(textsIn('lane', '700')),
    legend: smallest(textsIn('legend', '400')),
    wordless: cards.filter((card) => card.querySelector('text') === null).length,
  }
}
