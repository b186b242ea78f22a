import { expect, test } from 'vitest'
import { readCoverage } from '../../../shared/debrief/readCoverage.ts'
import { structureOf } from '../../../shared/graph/boardGraph.ts'
import { usualKit } from '../../../shared/kit/deal/dealKit.ts'
import { newsFeed } from '../../../templates/newsFeed.ts'
import { graphPart } from '../../fakes/graphPieces.ts'

const KIT = usualKit(newsFeed)
const NODE = KIT.architecture.nodes.find(({ kind }) => KIT.architecture.nodes.filter((one) => one.kind === kind).length === 1)!

test('what is called otherwise counts as a guess, until a host said that it is the part', () => {
  const board = (title: string) => ({ ...structureOf({ parts: [graphPart({ id: 'own', kind: NODE.kind, title })], lanes: [], links: [], others: [] }), plain: [], unsure: [] })
  const drawn = (title: string, isSame?: true) => readCoverage(KIT, board(title), isSame ? [{ node: NODE.id, part: 'own', isSame }] : []).drawn
  expect(drawn('retrieval', true)).toEqual([`${NODE.title}, drawn as “retrieval”`])
  expect(drawn('retrieval')).toEqual([`${NODE.title}, drawn as “retrieval” (a guess by its kind and links)`])
  expect(drawn(NODE.title)).toEqual([NODE.title])
})
