import { describe, expect, test } from 'vitest'
import { FAMILIES } from '../../../shared/catalog/families.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { coverageOf, structureOfKit } from '../../../shared/kit/coverage.ts'
import { hintsAtLink, hintsAtPart, hintsAtParts } from '../../../shared/kit/coverageHints.ts'
import { laneName } from '../../../shared/kit/laneTitles.ts'
import { KITS } from '../../../templates/index.ts'

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s', (_, kit) => {
  const whole = structureOfKit(kit)

  test('each missing part is told as a gap, then as a sort of part, then by its name', () => {
    for (const gone of kit.architecture.nodes) {
      const board = { parts: whole.parts.filter(({ id }) => id !== gone.id), links: whole.links.filter(({ from, to }) => from !== gone.id && to !== gone.id) }
      const coverage = coverageOf(kit, board)
      for (const node of coverage.missingParts) {
        const [gap = '', sort = '', name = '', ...more] = hintsAtPart(kit, coverage, board, node)
        expect(more).toEqual([])
        // Of the reference it says nothing that is not on the board.
        const isOnBoard = board.parts.some(({ title }) => title.includes(node.title))
        expect(gap.includes(node.title) && !isOnBoard).toBe(false)
        expect(gap).toMatch(/^Something (between .+ and .+|after .+|before .+|in the lane .+) is missing\.$/)
        expect(sort).toContain(FAMILIES[findComponent(node.kind)?.family ?? 'serving'].title)
        expect(sort).not.toContain(node.title)
        expect(name).toContain(node.title)
        expect(name.toLowerCase(), 'and what to look for in the catalogue').toContain(findComponent(node.kind)?.title.toLowerCase())
        const unseen = coverage.missingParts.filter((other) => other !== node && ![node, ...board.parts].some(({ title }) => title.includes(other.title)))
        expect(unseen.filter(({ title }) => name.includes(` ${title}`)), 'no other missing part is given away').toEqual([])
      }
    }
  })

  test('an empty board is told of lanes, which it has', () => {
    const coverage = coverageOf(kit, { parts: [], links: [] })
    const lanes = kit.architecture.lanes.map(({ title }) => `Something in the lane “${laneName(title)}” is missing.`)
    expect(lanes.filter((says) => /\d m?s/.test(says)), 'a place has no budget').toEqual([])
    for (const node of coverage.missingParts) expect(lanes).toContain(hintsAtPart(kit, coverage, { parts: [], links: [] }, node)[0])
  })

  test('no two hints at parts read alike', () => {
    for (const kept of [0, 3, 6]) {
      const parts = whole.parts.slice(0, kept)
      const board = { parts, links: whole.links.filter(({ from, to }) => [from, to].every((end) => parts.some(({ id }) => id === end))) }
      const coverage = coverageOf(kit, board)
      const gaps = hintsAtParts(kit, coverage, board).map(([, [gap]]) => gap)
      expect(gaps.length).toBe(coverage.missingParts.length)
      expect(new Set(gaps).size).toBe(gaps.length)
    }
  })

  test('a missing link is told by where it begins, then whole', () => {
    const [first] = whole.links
    const board = { ...whole, links: whole.links.filter((link) => link !== first) }
    const coverage = coverageOf(kit, board)
    for (const link of coverage.missingLinks) {
      const [gap = '', name = ''] = hintsAtLink(coverage, board, link)
      expect(gap).toMatch(/ is not joined with all that it should be\.$/)
      expect(name).toMatch(/^Nothing joins .+ and .+ yet/)
    }
  })
})

test.each([
  ['Query path, 230 ms', 'Query path'],
  ['Answer path, first words in 1,200 ms', 'Answer path'],
  ['Blurring, 2.3 s per panorama', 'Blurring'],
  ['Candidates, nightly', 'Candidates, nightly'],
  ['Data, 3 sources', 'Data, 3 sources'],
  ['4 Data and features', '4 Data and features'],
])('the lane “%s” is the place “%s”', (title, name) => expect(laneName(title)).toBe(name))
