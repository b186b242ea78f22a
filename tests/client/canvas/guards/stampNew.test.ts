import type { TLRecord, TLShapeId, TLShape } from '@tldraw/tlschema'
import { beforeEach, describe, expect, test } from 'vitest'
import { stampShapes } from '../../../../client/canvas/guards/stampNew.ts'
import { revealedMeta } from '../../../../client/shapes/revealed.ts'
import type { BoardRecord } from '../../../../shared/doc/boardRecord.ts'
import type { Stamp } from '../../../../shared/interview/stamp.ts'
import { box } from '../../content/attackRecords.ts'
import { componentRecord, linkRecords } from '../../../fakes/boardRecords.ts'
import { DOCUMENT, PAGE } from '../../../fakes/boundDoc.ts'
import { createStore } from '../../../fakes/fakeBoard.ts'

describe('what is drawn', () => {
  let now: Stamp | undefined
  let curveball: string | undefined
  let isReplaying: boolean
  let store: ReturnType<typeof createStore>

  beforeEach(() => {
    now = { step: 4, minute: 17 }
    curveball = undefined
    isReplaying = false
    store = createStore()
    store.put([DOCUMENT, PAGE] as unknown as TLRecord[])
    stampShapes(store, { stampNow: () => now, curveballNow: () => curveball, isReplaying: () => isReplaying })
  })

  const put = (...records: BoardRecord[]): void => store.put(records as unknown as TLRecord[])
  const shapeOf = (id: string): TLShape => store.get(id as TLShapeId)!
  const roundOf = (id: string): unknown => shapeOf(id).meta['round']

  test('is stamped while a clock runs: a component, a link, a box, and keeps the rest of its meta', () => {
    put(componentRecord('shape:a'), componentRecord('shape:b'), ...linkRecords('shape:ab', 'shape:a', 'shape:b'), { ...box({}), id: 'shape:box' })
    for (const id of ['shape:a', 'shape:ab', 'shape:box']) expect(roundOf(id)).toEqual({ step: 4, minute: 17 })
    expect(shapeOf('shape:ab').meta).toMatchObject(linkRecords('shape:ab', 'shape:a', 'shape:b')[0]!.meta as object)
  })

  test('is not, while none runs', () => {
    now = undefined
    put(componentRecord('shape:a'))
    expect(shapeOf('shape:a').meta).toEqual(componentRecord('shape:a').meta)
  })

  test('keeps its stamp when it is changed later', () => {
    put(componentRecord('shape:a'))
    now = { step: 7, minute: 40 }
    store.update('shape:a' as TLShapeId, (shape) => ({ ...shape, x: 500 }))
    expect(roundOf('shape:a')).toEqual({ step: 4, minute: 17 })
  })

  test('as a copy has the stamp of the copying, and none where no clock runs', () => {
    put(componentRecord('shape:a'))
    const { meta } = shapeOf('shape:a')
    now = { step: 5, minute: 20 }
    put({ ...componentRecord('shape:copy'), meta } as BoardRecord)
    now = undefined
    put({ ...componentRecord('shape:late'), meta: { ...meta, pinned: true } } as BoardRecord)
    expect([roundOf('shape:copy'), shapeOf('shape:late').meta]).toEqual([{ step: 5, minute: 20 }, { pinned: true }])
  })

  test('while a curveball runs says after which one, beside its stamp and without a clock; a later copy says nothing of it', () => {
    curveball = 'storm'
    put(componentRecord('shape:a'))
    expect(shapeOf('shape:a').meta).toMatchObject({ round: { step: 4, minute: 17 }, curveball: 'storm' })
    now = undefined
    put(componentRecord('shape:b'))
    expect(shapeOf('shape:b').meta).toEqual({ ...componentRecord('shape:b').meta as object, curveball: 'storm' })
    const { meta } = shapeOf('shape:b')
    curveball = undefined
    put({ ...componentRecord('shape:copy'), meta } as BoardRecord, { ...componentRecord('shape:odd'), meta: { curveball: 'x'.repeat(33) } } as BoardRecord)
    expect(shapeOf('shape:copy').meta).toEqual(componentRecord('shape:copy').meta)
  })

  test('by others, or brought back by undo, stays as it was drawn', () => {
    const before = { ...componentRecord('shape:a'), meta: { round: { step: 1, minute: 2 } } } as BoardRecord
    store.mergeRemoteChanges(() => put(before))
    isReplaying = true
    put({ ...before, id: 'shape:back' } as BoardRecord)
    expect([roundOf('shape:a'), roundOf('shape:back')]).toEqual([{ step: 1, minute: 2 }, { step: 1, minute: 2 }])
  })

  test('by a case study, when a host reveals it, is stamped by nobody', () => {
    put({ ...componentRecord('shape:a'), meta: revealedMeta('serving') } as BoardRecord)
    expect(shapeOf('shape:a').meta).toEqual(revealedMeta('serving'))
  })
})
