import { expect, test } from 'vitest'
import { hasRoomForPanel } from '../../../../client/features/interview/useHostPanel.ts'

const KIT = { id: 'news-feed', practice: true }

function storeOf(...ids: string[]): Parameters<typeof hasRoomForPanel>[1] {
  return { allRecords: () => ids.map((id) => ({ typeName: 'shape', id })) } as unknown as Parameters<typeof hasRoomForPanel>[1]
}

const REFERENCE = storeOf(...Array.from({ length: 24 }, (_, at) => `shape:news-feed-link-${at}`))
const SCAFFOLD = storeOf('shape:news-feed-lane-edge', 'shape:news-feed-link-0', 'shape:news-feed-link-3')

test.each([
  ['folded beside a reference on a small screen', KIT, REFERENCE, 1280, false],
  ['open beside a reference on a wide one', KIT, REFERENCE, 1440, true],
  ['open beside a scaffold', KIT, SCAFFOLD, 1280, true],
  ['open beside links of people, and of another case study', KIT, storeOf('shape:abc', 'shape:ad-click-prediction-link-0'), 1280, true],
  ['open without a case study', undefined, REFERENCE, 1280, true],
  ['folded on a narrow screen', KIT, SCAFFOLD, 390, false],
] as const)('the panel starts %s', (_, kit, store, width, isOpen) => {
  expect(hasRoomForPanel(kit, store, width)).toBe(isOpen)
})
