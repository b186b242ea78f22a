import { expect, test } from 'vitest'
import type { ComponentProps } from '../../../../shared/board/componentProps.ts'
import { LEAST_PX, titleScale } from '../../../../shared/drawing/base/textScale.ts'
import { layOutCard } from '../../../../shared/drawing/card/cardLayout.ts'
import { cardMarks } from '../../../../shared/drawing/card/cardMarks.ts'
import { textWidth } from '../../../../shared/geometry/textMetrics.ts'
import { planKit } from '../../../../shared/kit/planKit.ts'
import { KITS } from '../../../../templates/index.ts'

function card(own: Partial<ComponentProps>): ComponentProps {
  return { w: 176, h: 80, kind: 'feature-store', title: '', technology: '', note: '', attrs: {}, ...own }
}

/** Of all case studies. */
const CARDS = KITS.flatMap((kit) => planKit(kit).placement.nodes.map(({ node, w, h }) => card({ w, h, kind: node.kind, title: node.title, technology: node.technology ?? '', attrs: { ...node.attrs } })))

function linesAt(zoom: number, own: Partial<ComponentProps>): string[] {
  return layOutCard(card(own), titleScale(zoom)).title.map(({ text }) => text)
}

function lettersOf(text: string): number {
  return text.replaceAll(/[\s…]/g, '').length
}

test.each([
  { zoom: 0.36, whole: 0.99, letters: 0.99, least: 4 },
  { zoom: 0.3, whole: 0.55, letters: 0.85, least: 4 },
  { zoom: 0.24, whole: 0.2, letters: 0.7, least: 3 },
])('at $zoom of all titles of case studies $letters of the letters are shown, and $least of each at least', ({ zoom, whole, letters, least }) => {
  const shown = CARDS.map(({ title, ...own }) => ({ all: lettersOf(title), shown: lettersOf(linesAt(zoom, { ...own, title }).join('')) }))
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  expect(sum(shown.map((one) => one.shown)) / sum(shown.map(({ all }) => all))).toBeGreaterThanOrEqual(letters)
  expect(shown.filter((one) => one.shown === one.all).length / shown.length).toBeGreaterThanOrEqual(whole)
  expect(Math.min(...shown.map((one) => one.shown))).toBeGreaterThanOrEqual(least)
})

test('a title is broken between words, and words that are too wide end early', () => {
  expect(linesAt(0.36, { title: 'Affinity & post features' })).toEqual(['Affinity &', 'post features'])
  expect(linesAt(0.24, { title: 'Candidate generation service' })).toEqual(['Candi…', 'genera…'])
  expect(linesAt(0.24, { title: 'Search sessions' })).toEqual(['Search', 'sessio…'])
  expect(linesAt(0.24, { title: 'Pass 2: page & mix' })).toEqual(['Pass 2:', 'page…'])
  expect(linesAt(0.24, { title: 'Pass it on' })).toEqual(['Pass it', 'on'])
  expect(linesAt(0.3, { title: 'user_embedding_features_v2' })).toEqual(['user_', 'embeddi…'])
})

test('a title that cannot be told from another by what fits gives its place to the icon, and says itself to a mouse', () => {
  for (const zoom of [0.15, 0.12, 0.1]) {
    const layout = layOutCard(card({ title: 'Candidate generation' }), titleScale(zoom))
    expect([layout.title, layout.isPartial]).toEqual([[], true])
    expect(JSON.stringify(cardMarks(card({ title: 'Candidate generation' }), 'light', titleScale(zoom)))).not.toContain('"text"')
  }
  expect(linesAt(0.17, { title: 'API' })).toEqual(['API'])
})

test('what is shown is 9 px high at least and lies inside of its card, clear of the bar', () => {
  const wrong = [0.39, 0.33, 0.24, 0.18].flatMap((zoom) =>
    [...CARDS, ...CARDS.map((one) => ({ ...one, h: 64 })), ...CARDS.map((one) => ({ ...one, w: 128, h: 120 }))].flatMap((one) => {
      const { title, bar, scale } = layOutCard(one, titleScale(zoom))
      return title.flatMap(({ x, y, text, fontSize }) => {
        const px = fontSize * scale * zoom
        const right = one.w - (x + textWidth(text, { fontSize, weight: 'bold' })) * scale
        const [top, bottom] = [(y - fontSize * 0.7) * scale, one.h - (y + fontSize * 0.21) * scale]
        const free = Math.min(right, top, bottom, (x - bar.x - bar.w) * scale) * zoom
        return px < LEAST_PX.title - 1e-6 || free < 0.7 ? [`${zoom}: ${text} is ${px} px high with ${free} px free`] : []
      })
    }),
  )
  expect(wrong).toEqual([])
})

test('on a tall card the title stands at the top', () => {
  const [first] = layOutCard(card({ title: 'Ranker', h: 600 }), titleScale(0.3)).title
  expect(first?.y).toBeLessThan(64)
})
