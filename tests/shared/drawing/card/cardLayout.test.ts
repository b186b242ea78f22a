import { describe, expect, test } from 'vitest'
import type { ComponentProps } from '../../../../shared/board/componentProps.ts'
import { heightAfter } from '../../../../shared/board/fitHeight.ts'
import { CATALOG } from '../../../../shared/catalog/index.ts'
import { leastTitleScale, LEAST_PX, textScale, titleScale } from '../../../../shared/drawing/base/textScale.ts'
import { cardWords, layOutCard, type CardLayout, type TextLine } from '../../../../shared/drawing/card/cardLayout.ts'
import { textWidth } from '../../../../shared/geometry/textMetrics.ts'
import { lettersOf } from '../../../../shared/text/seams.ts'
import { planKit } from '../../../../shared/kit/planKit.ts'
import { KITS } from '../../../../templates/index.ts'

function card(own: Partial<ComponentProps>): ComponentProps {
  return { w: 176, h: 64, kind: 'feature-store', title: '', technology: '', note: '', attrs: {}, ...own }
}

function titleOf({ title }: CardLayout): string[] {
  return title.map(({ text }) => text)
}

/** How high the letters of a title are on a screen at this zoom. */
function titlePx(layout: CardLayout, zoom: number): number {
  return (layout.title[0]?.fontSize ?? 0) * layout.scale * zoom
}

const isEdgeToEdge = (line: TextLine | undefined): boolean => line?.x === 10

/** Of all case studies. */
const CARDS: ComponentProps[] = KITS.flatMap((kit) => planKit(kit).placement.nodes.map(({ node, w, h }) => card({ w, h, kind: node.kind, title: node.title, technology: node.technology ?? '', attrs: { ...node.attrs } })))

describe('from near', () => {
  test.each([
    ['user_embedding_features_v2', ''],
    ['two tower candidate generator', ''],
    ['two tower candidate generator', 'PyTorch'],
    ['InternationalisierungsDienstFeatureStore', ''],
    ['online/offline feature parity checker', 'Great Expectations'],
    ['用户向量特征存储服务第二版', ''],
  ])('%s (%s) is whole on a card of the usual size', (title, technology) => {
    const layout = layOutCard(card({ title, technology }))
    expect(layout.isCut).toBe(false)
    expect(titleOf(layout).join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''))
    expect(technology === '' || layout.subtitle?.text === technology).toBe(true)
  })

  test('a card has all it holds: icon, technology, chips, note', () => {
    const props = card({ title: 'User features', technology: 'Feast', note: 'Shared by all', attrs: { onlineP99Ms: 5 } })
    const layout = layOutCard({ ...props, h: heightAfter(props, props) })
    expect([layout.icon?.size, layout.subtitle?.text, layout.chips.length, layout.note.length, layout.scale]).toEqual([32, 'Feast', 1, 1, 1])
  })

  test('only what nothing helps ends in an ellipsis, and the technology stays', () => {
    const layout = layOutCard(card({ title: 'a title that goes on and on and on and on and on until there is no card of the usual size anywhere that could hold all of it', technology: 'Feast' }))
    expect([layout.isCut, layout.subtitle?.text, titleOf(layout).at(-1)?.endsWith('…')]).toEqual([true, 'Feast', true])
  })
})

describe('what is left out', () => {
  const full = card({ title: 'User features', technology: 'Feast', note: 'Shared by all', h: 120, attrs: { onlineP99Ms: 5 } })

  test('is said of a card that shows less than was written, and of no other', () => {
    expect(layOutCard(full).isPartial).toBe(false)
    expect(layOutCard(card({})).isPartial).toBe(false)
    expect(layOutCard(full, titleScale(0.4)).isPartial).toBe(true)
    const tooMuch = [{ title: 'word '.repeat(60) }, { technology: 'A technology with a name that nobody could ever fit in there' }, { note: 'word '.repeat(60) }, { attrs: { onlineP99Ms: 5 }, w: 30 }]
    expect(tooMuch.filter((own) => !layOutCard({ ...full, ...own }).isPartial)).toEqual([])
  })

  test('all the words of a card are lines of their own, its title first', () => {
    expect(cardWords(full)).toEqual(['User features', 'Feast', 'p99 5 ms', 'Shared by all'])
    expect(cardWords(card({ technology: ' ' }))).toEqual(['Feature store'])
  })
})

describe('from afar', () => {
  const props = card({ title: 'Embedding and feature cache', technology: 'Redis', h: 88, attrs: { onlineP99Ms: 5 } })

  test('the chips give way, then the icon where all do, then the technology; the title is whole as boards open', () => {
    const shown = [1, 0.75, 0.6, 0.5, 0.42].map((zoom) => {
      const { chips, subtitle, icon, isCut } = layOutCard(props, titleScale(zoom))
      return { chips: chips.length, technology: subtitle?.text, icon: icon?.size ?? 0, isCut }
    })
    expect(shown[0]).toEqual({ chips: 1, technology: 'Redis', icon: 32, isCut: false })
    expect(shown.map(({ technology }) => technology)).toEqual(['Redis', 'Redis', 'Redis', undefined, undefined])
    expect(shown.map(({ icon }) => icon)).toEqual(shown.map(({ icon }) => icon).toSorted((a, b) => b - a))
    expect(shown.slice(0, -1).filter(({ isCut }) => isCut)).toEqual([])
    expect(shown.at(-1)).toMatchObject({ chips: 0, icon: 0 })
  })

  test.each([['Message queue', 'Apache Kafka'], ['Events', 'Apache Kafka'], ['Candidate generation', 'FAISS, 12 shards'], ['Subscriptions', 'Model registry']])('%s (%s) shows its title whole beside a panel, and both where there is none', (title, technology) => {
    for (let zoom = 0.48; zoom <= 0.7; zoom += 0.01) {
      const layout = layOutCard(card({ title, technology }), titleScale(zoom))
      expect([titleOf(layout).join(' '), layout.isCut], `at ${zoom}`).toEqual([title, false])
      expect(zoom > 0.55 ? layout.subtitle?.text : technology, `at ${zoom}`).toBe(technology)
    }
  })

  test('nothing stays on a card for which its title is lower than 11 px or not whole', () => {
    for (let zoom = 0.4; zoom <= 0.78; zoom += 0.04) {
      const scale = titleScale(zoom)
      for (const one of [...CARDS, card({ title: 'Impression and watch log of all regions', technology: 'Kafka' })]) {
        const layout = layOutCard(one, scale)
        const alone = layOutCard({ ...one, kind: 'api-gateway', technology: '', note: '', attrs: {} }, scale)
        const isLow = ({ isCut, title: [first] }: CardLayout, { scale: by }: CardLayout): boolean => isCut || (first?.fontSize ?? 0) * by * zoom < 11 - 1e-6
        expect(isLow(layout, layout) && !isLow(alone, alone), `${one.title} at ${zoom}`).toBe(false)
      }
    }
  })

  test.each(['Impressions', 'Impression & watch log', 'user_id', 'embedding_v2', 'ABCDEFGHIJK', 'Donaudampfschifffahrt', '用户向量特征存储服务第二版', '사용자임베딩특징저장소', 'क्षत्रियविश्वविद्यालय'])('no line of %s holds one or two letters of a word', (title) => {
    for (const w of [176, 128, 80]) {
      // Smaller on screen than 24 px a card has no words.
      for (let zoom = Math.max(0.15, 24 / w); zoom <= 1; zoom += 0.06) {
        const lines = titleOf(layOutCard(card({ w, title, technology: 'Kafka' }), titleScale(zoom)))
        const words = title.split(' ')
        const lonely = lines.filter((line) => !line.endsWith('…') && !words.includes(line) && lettersOf(line).filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length < 3)
        expect(lonely, `${w} px at ${zoom}: ${lines.join('|')}`).toEqual([])
      }
    }
  })

  test('all cards of one zoom step have an icon, or none has', () => {
    const had = [0.9, 0.75, 0.68, 0.6, 0.5, 0.42].map((zoom) => {
      const icons = CARDS.map((one) => layOutCard(one, titleScale(zoom)).icon !== undefined)
      expect(new Set(icons).size, `at ${zoom}`).toBe(1)
      return icons[0]
    })
    expect(had).toEqual([true, true, true, false, false, false])
  })

  test('titles keep 3 px on screen to the edges above and below, those with a technology under them or from edge to edge 2', () => {
    const near = [0.9, 0.8, 0.7, 0.59, 0.5, 0.46, 0.4].flatMap((zoom) =>
      CARDS.flatMap((one) => {
        const { title, subtitle, chips, scale } = layOutCard(one, titleScale(zoom))
        const [first, last] = [title[0], subtitle ?? title.at(-1)]
        if (first === undefined || last === undefined) return []
        const over = (first.y - first.fontSize * 0.7) * scale * zoom
        const under = chips.length > 0 ? 3 : (one.h - (last.y + last.fontSize * 0.21) * scale) * zoom
        return Math.min(over, under) < (subtitle !== undefined || isEdgeToEdge(first) ? 1.95 : 2.95) ? [`${zoom}: ${title.map(({ text }) => text).join(' ')} ${over} ${under}`] : []
      }),
    )
    expect(near).toEqual([])
  })

  test.each([{ h: 64, cut: ['Query understand…', 'Human review que…'] }, { h: 80, cut: ['Query understand…'] }])('at 35 % the catalogue is whole on cards $h px high, but for two names', ({ h, cut }) => {
    const layouts = CATALOG.map(({ id }) => layOutCard(card({ kind: id, h }), titleScale(0.35)))
    expect(layouts.filter(({ isCut }) => isCut).map((layout) => titleOf(layout).join(' '))).toEqual(cut)
    expect(layouts.filter((layout) => titlePx(layout, 0.35) < LEAST_PX.title - 1e-6)).toEqual([])
  })

  test('a title goes from edge to edge only where it would be cut otherwise, and stays clear of the bar and the edges', () => {
    const titles = ['Ranker', 'Subscriptions', 'Video & segment ANN', 'Entropy & calibration gate']
    const layouts = titles.map((title) => layOutCard(card({ title, h: 80 }), titleScale(0.4)))
    expect(layouts.map(titleOf)).toEqual([['Ranker'], ['Subscriptions'], ['Video &', 'segment ANN'], ['Entropy &', 'calibration', 'gate']])
    expect(layouts.map(({ title: [first] }) => isEdgeToEdge(first))).toEqual([false, true, true, true])
    for (const { title, scale } of layouts) {
      // The bar ends at 8.
      const ends = title.flatMap(({ x, text, fontSize }) => [x - 8, 176 / scale - x - textWidth(text, { fontSize, weight: 'bold' })])
      expect(Math.min(...ends)).toBeGreaterThanOrEqual(2)
    }
    expect(isEdgeToEdge(layOutCard(card({ title: 'API gateway' }), titleScale(0.49)).title[0])).toBe(false)
  })

  test('a title is never lower than 9 px, whatever the zoom', () => {
    for (let zoom = 0.35; zoom <= 1; zoom += 0.02) {
      const low = CARDS.filter((one) => titlePx(layOutCard(one, titleScale(zoom)), zoom) < LEAST_PX.title - 1e-6)
      expect(low, `at ${zoom}`).toEqual([])
    }
  })

  test('as case studies open, each title is 11 px at least and whole', () => {
    const layouts = CARDS.map((one) => layOutCard(one, titleScale(0.578)))
    expect(layouts.filter((layout) => titlePx(layout, 0.578) < 11 - 1e-6 || layout.isCut).map(titleOf)).toEqual([])
    expect(layouts).toHaveLength(CARDS.length)
  })

  test('a row of chips that none fits into takes no room: the title stands in the middle', () => {
    const cards = [...CARDS, ...[120, 112, 104, 96, 88].flatMap((w) => CARDS.map((one) => ({ ...one, w })))]
    const high = [1, 0.8, 0.65, 0.5, 0.45, 0.4].flatMap((zoom) =>
      cards.flatMap((one) => {
        const { scale, title, chips, note, subtitle } = layOutCard(one, titleScale(zoom))
        const [first, last] = [title[0], subtitle ?? title.at(-1)]
        if (chips.length > 0 || note.length > 0 || first === undefined || last === undefined) return []
        const [above, below] = [first.y - first.fontSize * 0.7, one.h / scale - last.y]
        return Math.abs(above - below) > 4 ? [`${zoom}, ${one.w}: ${title.map(({ text }) => text).join(' ')} ${above} ${below}`] : []
      }),
    )
    expect(high).toEqual([])
  })

  test('what is typed as spaces alone takes no room either', () => {
    const [spaces, nothing] = [{ technology: '  ', note: ' \n' }, {}].map((own) => layOutCard(card({ title: 'Post API', ...own })))
    expect(spaces).toEqual(nothing)
  })

  test('what a card shows lies inside of it', () => {
    const outside = [1, 0.8, 0.65, 0.5, 0.4].flatMap((zoom) =>
      CARDS.flatMap((one) => {
        const { scale, title, chips, subtitle } = layOutCard(one, titleScale(zoom))
        const lines = [...title, ...chips, ...(subtitle === undefined ? [] : [subtitle])]
        return lines.filter(({ y, fontSize }) => y * scale > one.h - 2 || (y - fontSize * 0.75) * scale < 0).map(({ text }) => `${zoom}: ${text}`)
      }),
    )
    expect(outside).toEqual([])
  })
})

/** Lines that end within a word which has no seam there. */
function brokenWords(title: string, lines: readonly string[]): string[] {
  const plain = title.split(/[^\p{L}\p{N}]+/u)
  return lines.flatMap((line) => line.replace('…', '').split(/[^\p{L}\p{N}]+/u)).filter((piece) => piece !== '' && !plain.includes(piece))
}

describe('a plain word is never parted where a line can hold it', () => {
  const TITLES = ['Engagement', 'Subscriptions', 'Impression & watch log', 'API gateway', 'Engagement prediction service', 'Recommendation', 'Impressions, subscriptions and engagement of all regions', 'Personalisation']

  test.each([176, 160, 144, 128, 112, 104])('on a card %d px wide, at any zoom', (w) => {
    const broken = [1.5, 1, 0.9, 0.8, 0.7, 0.6, 0.56, 0.5, 0.46].flatMap((zoom) =>
      TITLES.flatMap((title) => {
        const scale = titleScale(zoom)
        // The longest of these words, at the smallest size at which it is read.
        const room = w / leastTitleScale(scale) - 21
        if (title.split(' ').some((word) => textWidth(word, { fontSize: 14, weight: 'bold' }) > room)) return []
        return ['', 'Kafka'].flatMap((technology) => brokenWords(title, titleOf(layOutCard(card({ w, title, technology }), scale))).map((piece) => `${zoom}: ${piece} of ${title}`))
      }),
    )
    expect(broken).toEqual([])
  })

  test('a word that is wider than the card is, and a joined name at its seams', () => {
    expect(titleOf(layOutCard(card({ w: 96, title: 'Internationalisierungsdienst' }))).join('')).toBe('Internationalisierungsdienst')
    expect(titleOf(layOutCard(card({ w: 120, title: 'user_embedding_features' })))).toEqual(['user_', 'embedding_', 'features'])
  })
})

describe('the size of words', () => {
  test('changes in few steps, and never leaves words smaller than it says', () => {
    const zooms = Array.from({ length: 1000 }, (_, at) => 0.3 + at * 0.001)
    const scales = zooms.map((zoom) => textScale(zoom, 14, 11))
    expect(new Set(zooms.map(titleScale)).size).toBeLessThan(42)
    expect(new Set(scales).size).toBeLessThan(13)
    expect(zooms.filter((zoom, at) => 14 * zoom * (scales[at] ?? 0) < 11 - 1e-6)).toEqual([])
    expect(zooms.filter((zoom, at) => (scales[at] ?? 0) > 1 && 14 * zoom * (scales[at] ?? 0) > 12.2)).toEqual([])
    expect(textScale(1, 14, 11)).toBe(1)
  })
})

test('every component of the catalogue says its own name whole', () => {
  expect(CATALOG.filter(({ id }) => layOutCard(card({ kind: id })).isCut).map(({ title }) => title)).toEqual([])
})
