import { expect, test } from 'vitest'
import { debriefFileName } from '../../../../client/features/debrief/debriefFileName.ts'

test('a file says whose copy it is and whose interview, as far as that is known', () => {
  const of = (candidates: string[]): string => debriefFileName({ title: 'Visual search', copy: 'host', candidates }, 'md')
  expect(of(['Ada'])).toBe('Debrief (host’s copy) Ada, Visual search.md')
  expect(of([])).toBe('Debrief (host’s copy) Visual search.md')
  expect(of(['../x'.repeat(40)])).toMatch(/^Debrief \(host’s copy\) [^/]{1,40}\.md$/)
})
