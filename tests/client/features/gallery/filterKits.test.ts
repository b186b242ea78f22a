import { expect, test } from 'vitest'
import type { KitSummary } from '../../../../client/api/kits.ts'
import { filterKits, lengthsOf, NO_FILTER, topicsOf, type KitFilter } from '../../../../client/features/gallery/filterKits.ts'
import { BLANKS, KITS } from '../../../../templates/index.ts'

const preview = { w: 1, h: 1, lanes: [], nodes: [], links: [] }
/** A gallery that stays as it is when a case study is added. */
const SHOWN = new Set([
  'visual-search', 'video-recommendation', 'ad-click-prediction', 'video-search', 'short-video-feed', 'news-feed',
  'people-you-may-know', 'similar-listings', 'marketplace-search', 'rag-assistant', 'payment-fraud',
  'event-recommendation', 'harmful-content-moderation', 'street-view-blurring', 'blank-steps', 'blank-lanes',
])
const GALLERY: KitSummary[] = [
  ...KITS.map(({ id, title, tags, difficulty, minutes, prompt }) => (
    { id, title, tags, difficulty, minutes, prompt, preview }
  )),
  ...BLANKS.map(({ id, title, prompt }) => ({ id, title, prompt, preview })),
].filter(({ id }) => SHOWN.has(id))
const found = (filter: Partial<KitFilter>): string[] => filterKits(GALLERY, { ...NO_FILTER, ...filter }).map(({ id }) => id)

test('without a filter everything is there, in its order', () => {
  expect(found({})).toEqual(GALLERY.map(({ id }) => id))
})

test.each([
  [{ text: 'VISUAL  search' }, ['visual-search']],
  [{ text: 'seven-step' }, ['blank-steps']],
  [{ text: 'zebra' }, []],
  [{ topic: 'hybrid retrieval' }, ['video-search', 'rag-assistant']],
  [{ topic: 'computer vision', minutes: 45 }, ['visual-search', 'street-view-blurring']],
  [{ topic: 'computer vision', minutes: 30 }, []],
  [{ difficulty: 'medium' as const, text: 'listings' }, ['similar-listings']],
  [{ difficulty: 'hard' as const, minutes: 45 }, ['video-search']],
])('%j finds %j', (filter, ids) => {
  expect(found(filter)).toEqual(ids)
})

test('topics come by name with their numbers, lengths from the shortest', () => {
  const topics = topicsOf(GALLERY)
  expect(topics.find(({ topic }) => topic === 'recommendation')?.count).toBe(3)
  expect(topics.slice(0, 4).map(({ topic }) => topic)).toEqual(['active learning', 'ads', 'ANN', 'auction'])
  expect(lengthsOf(GALLERY)).toEqual([45, 60])
})
