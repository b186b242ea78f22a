import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CoverageList } from '../../../../client/features/interview/coverage/CoverageList.tsx'
import { NotRecognised } from '../../../../client/features/interview/coverage/NotRecognised.tsx'
import { coverageOf, sayTotal, structureOfKit, type Coverage } from '../../../../shared/kit/coverage.ts'
import { laneId } from '../../../../shared/kit/kitIds.ts'
import { STEPS } from '../../../../shared/kit/steps.ts'
import type { NamedLane } from '../../../../shared/kit/coverageOrder.ts'
import { KITS } from '../../../../templates/index.ts'

const KIT = KITS[0]!
const WHOLE = structureOfKit(KIT)
const BOARD = { parts: WHOLE.parts.slice(0, 14), links: [] }
const COVERAGE = coverageOf(KIT, BOARD)

function said(lanes: readonly NamedLane[]): string {
  const props = { kit: KIT, coverage: COVERAGE, board: BOARD, lanes, plain: [], unsure: [], asks: true, pairings: undefined, onName: undefined }
  return renderToStaticMarkup(createElement(CoverageList, props)).replaceAll('&amp;', '&').replaceAll('&#x27;', '\'')
}

const headings = (markup: string): string[] => [...markup.matchAll(/<h5>(.*?)<\/h5>/g)].map(([, words = '']) => words)

test('begins with a total, and folds what is beyond the most telling', () => {
  const markup = said([])
  expect(markup.indexOf(sayTotal(KIT, COVERAGE))).toBeGreaterThan(-1)
  expect(markup.indexOf(sayTotal(KIT, COVERAGE))).toBeLessThan(markup.indexOf('<h4'))
  expect(markup).toContain(`${COVERAGE.missingParts.length - 6} more parts`)
  expect(markup).toContain(`${COVERAGE.missingLinks.length - 6} more links`)
  expect(markup.match(/<li>From /g)).toHaveLength(6)
})

test('is grouped by the lanes of the board, and by steps where it has none', () => {
  const steps: readonly string[] = STEPS.map(({ title }) => title)
  expect(headings(said([])).filter((words) => !steps.includes(words))).toEqual([])
  const lanes = KIT.architecture.lanes.map(({ id }, at) => ({ id: laneId(KIT, id), title: `Mine ${at}` }))
  expect(headings(said(lanes)).filter((words) => !words.startsWith('Mine '))).toEqual([])
})

test('what counts for nothing is named, and can be said to be a part that is missing', () => {
  const other = { id: 'shape:mine', kind: 'plain', title: 'watch log', isPlain: true } as const
  const board = { parts: [...BOARD.parts, other], links: [] }
  const seen = (coverage: Coverage, more: object) => renderToStaticMarkup(createElement(NotRecognised, { kit: KIT, coverage, board, pairings: undefined, onNames: undefined, ...more }))
  const pairings = { said: [], isBusy: false, say: () => undefined, takeBack: () => undefined }
  const before = coverageOf(KIT, board)
  const [missing] = before.missingParts
  expect(seen(before, {})).toContain('Not recognised: watch log.')
  expect(seen(before, { pairings })).toContain(`<option value="${missing!.id}">`)
  expect(seen(before, { pairings, onNames: () => undefined }), 'not to who practises before they ask').not.toContain('<option')
  const after = coverageOf(KIT, board, [{ node: missing!.id, part: other.id, isSame: true }])
  expect(after.match.get(missing!.id)).toBe(other.id)
  expect(seen(after, {})).not.toContain('Not recognised')
})
