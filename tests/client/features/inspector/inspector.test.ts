import { describe, expect, it } from 'vitest'
import { storeKinds, readKinds } from '../../../../client/memory/storedKinds.ts'
import { commonOf, commonProperties, sayCounts } from '../../../../client/features/inspector/common.ts'
import { COMPONENT_SIZE } from '../../../../shared/geometry/cardSize.ts'
import type { ComponentProps } from '../../../../shared/board/componentProps.ts'
import { attrsOf, heightAfter } from '../../../../shared/board/fitHeight.ts'
import { findComponent } from '../../../../shared/catalog/index.ts'
import { memoryStorage } from '../../../fakes/memoryStorage.ts'

describe('what several have in common', () => {
  it('is one value, or nothing where they differ', () => {
    expect([commonOf(['a', 'a']), commonOf(['a', 'b']), commonOf([''])]).toEqual(['a', undefined, ''])
  })

  it('is the properties with one name, type and unit', () => {
    const keysOf = (...kinds: string[]): string[] => commonProperties(kinds.map(findComponent)).map(({ key }) => key)
    expect(keysOf('model-server')).toContain('batchSize')
    expect(keysOf('model-server', 'llm-server')).toEqual([])
    expect(keysOf('model-server', 'serving-orchestrator')).toEqual(['qps'])
    expect(keysOf('model-server', 'of-a-newer-build')).toEqual([])
  })

  it('is said in numbers', () => {
    expect(sayCounts([[2, 'component'], [0, 'lane'], [1, 'link']])).toBe('2 components, 1 link')
    expect(sayCounts([[5, 'box'], [3, 'link']])).toBe('5 boxes, 3 links')
  })
})

describe('the height of a card', () => {
  const card = (props: Partial<ComponentProps>): ComponentProps => ({ ...COMPONENT_SIZE, kind: 'model-server', title: '', technology: '', note: '', attrs: {}, ...props })

  it('follows what it shows', () => {
    const bare = card({})
    const full = card({ note: 'Batches of 32', attrs: { qps: 500 } })
    expect(heightAfter(bare, full)).toBe(112)
    expect(heightAfter({ ...full, h: 112 }, bare)).toBe(64)
    expect(heightAfter(bare, card({ attrs: { precision: 'FP8' } }))).toBe(64)
  })

  it('stays what somebody made it, as long as all fits', () => {
    expect(heightAfter(card({ h: 200 }), card({ note: 'A note' }))).toBe(200)
    expect(heightAfter(card({ h: 80 }), card({ note: 'A note' }))).toBe(96)
  })

  it('is told apart from attributes that are none', () => {
    expect([attrsOf({ attrs: null }), attrsOf({ attrs: [1] }), attrsOf({ attrs: { qps: 1 } })]).toEqual([{}, {}, { qps: 1 }])
  })
})

describe('components that a browser remembers', () => {
  it('come back in order, without doubles and without unknown ones', () => {
    const storage = memoryStorage()
    expect(readKinds(storage, 'k', ['ranker'])).toEqual(['ranker'])
    storeKinds(storage, 'k', ['cache', 'ranker'])
    expect(readKinds(storage, 'k', [])).toEqual(['cache', 'ranker'])
    storage.setItem('k', '["ranker","ranker","gone",7]')
    expect(readKinds(storage, 'k', [])).toEqual(['ranker'])
    storage.setItem('k', 'damaged')
    expect(readKinds(storage, 'k', ['cache'])).toEqual(['cache'])
  })
})
