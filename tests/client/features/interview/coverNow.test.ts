import { expect, test } from 'vitest'
import { coverNow } from '../../../../client/features/interview/practice/coverNow.ts'
import { readCoverage } from '../../../../shared/debrief/readCoverage.ts'
import { graphOf } from '../../../../shared/graph/graphOf.ts'
import { wholeStructureOf } from '../../../../shared/graph/plainParts.ts'
import { layOut } from '../../../../shared/kit/layOut.ts'
import { recordsUpTo } from '../../../../shared/kit/layers.ts'
import { revealCopy } from '../../../../shared/kit/reveal.ts'
import { KITS } from '../../../../templates/index.ts'
import { componentRecord, withProps } from '../../../fakes/boardRecords.ts'

test('what was revealed beside the drawing counts as revealed in the history, as in the debrief', () => {
  const kit = KITS.find(({ id }) => id === 'visual-search')!
  const prompt = recordsUpTo(kit, layOut(kit), 'prompt')
  const own = [...prompt, withProps(componentRecord('shape:own'), { kind: 'load-balancer', title: 'Load balancer' })]
  const copy = revealCopy(kit, graphOf(own), 'reference').records
    .map((record) => (record.typeName === 'shape' ? { ...record, meta: { revealed: 'reference' } } : record))
  const records = [...own, ...copy]
  const board = { store: { allRecords: () => records }, facts: { get: () => ({ get: () => [] }) } }
  const counted = coverNow(board as unknown as Parameters<typeof coverNow>[0], kit)
  const { drawn, revealed } = readCoverage(kit, wholeStructureOf(graphOf(records)), [])
  expect(counted).toEqual({ drawn: drawn.length, revealed: revealed.length })
  expect(counted).toEqual({ drawn: 1, revealed: kit.architecture.nodes.length - 1 })
})
