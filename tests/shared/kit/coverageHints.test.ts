import { describe, expect, test } from 'vitest'
import { FAMILIES } from '../../../shared/catalog/families.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { coverageOf, structureOfKit } from '../../../shared/kit/coverage.ts'
import { hintsAtLinks, hintsAtPart, hintsAtParts } from '../../../shared/kit/coverageHints.ts'
import { byHome, partsByWeight, type NamedLane } from '../../../shared/kit/coverageOrder.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { laneId } from '../../../shared/kit/kitIds.ts'
import { STEPS } from '../../../shared/kit/steps.ts'
import { laneName } from '../../../shared/kit/laneTitles.ts'
import { KITS } from '../../../templates/index.ts'

function kitLanes(kit: Kit): NamedLane[] {
  return kit.architecture.lanes.map(({ id, title }) => ({ id: laneId(kit, id), title }))
}

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s', (_, kit) => {
  const whole = structureOfKit(kit)

  test('each missing part is told as a gap, then as a sort of part, then by its name', () => {
    for (const gone of kit.architecture.nodes) {
      const board = { parts: whole.parts.filter(({ id }) => id !== gone.id), links: whole.links.filter(({ from, to }) => from !== gone.id && to !== gone.id) }
      const coverage = coverageOf(kit, board)
      for (const node of coverage.missingParts) {
        const [gap = '', sort = '', name = '', ...more] = hintsAtPart(kit, coverage, board, kitLanes(kit), node)
        expect(more).toEqual([])
        // Of the reference it says nothing that is not on the board.
        const isOnBoard = board.parts.some(({ title }) => title.includes(node.title))
        expect(gap.includes(node.title) && !isOnBoard).toBe(false)
        expect(gap).toMatch(/^Something (between .+ and .+|after .+|before .+|in the (?:lane|step) .+) is missing\.$/)
        const family = FAMILIES[findComponent(node.kind)?.family ?? 'serving'].title
        const isLane = kit.architecture.lanes.some(({ title }) => title.toLowerCase().includes(family.toLowerCase()))
        const lane = laneName(kit.architecture.lanes.find(({ id }) => id === node.lane)?.title ?? '?')
        expect(sort.includes(`(palette: ${family})`), 'not where it could be taken for a lane').toBe(!isLane)
        expect(gap + sort, 'and where the reference draws it').toContain(`in the lane “${lane}”`)
        expect(sort.replace(lane, ''), 'beside a lane that the board shows').not.toContain(node.title)
        expect(name).toContain(node.title)
        expect(name.toLowerCase(), 'and what to look for in the catalogue').toContain(findComponent(node.kind)?.title.toLowerCase())
        const unseen = coverage.missingParts.filter((other) => other !== node && ![node, ...board.parts].some(({ title }) => title.includes(other.title)))
        expect(unseen.filter(({ title }) => name.includes(` ${title}`)), 'no other missing part is given away').toEqual([])
      }
    }
  })

  test('a board on which nothing is drawn is told of its own lanes, and of steps where it has none', () => {
    const empty = { parts: [], links: [] }
    const coverage = coverageOf(kit, empty)
    const said = (lanes: readonly NamedLane[]) => coverage.missingParts.map((node) => hintsAtPart(kit, coverage, empty, lanes, node)[0])
    const lanes = kit.architecture.lanes.map(({ title }) => `Something in the lane “${laneName(title)}” is missing.`)
    expect(lanes.filter((says) => /\d m?s/.test(says)), 'a place has no budget').toEqual([])
    for (const says of said(kitLanes(kit))) expect(lanes).toContain(says)
    const steps = STEPS.map(({ title }) => `Something in the step “${title}” is missing.`)
    for (const says of said([{ id: 'shape:own', title: 'Mine' }])) expect(steps).toContain(says)
    const called = kitLanes(kit).map(({ id }, at) => ({ id, title: `Lane ${at}` }))
    for (const says of said(called)) expect(says).toMatch(/^Something in the lane “Lane \d+” is missing\.$/)
  })

  test('a board without the lanes is told where in the palette to look', () => {
    const empty = { parts: [], links: [] }
    const coverage = coverageOf(kit, empty)
    for (const node of coverage.missingParts) {
      const family = FAMILIES[findComponent(node.kind)?.family ?? 'serving'].title
      const sort = (lanes: readonly NamedLane[]) => hintsAtPart(kit, coverage, empty, lanes, node)[1]
      expect(sort([])).toBe(`It is a part for ${family.toLowerCase()} (palette: ${family}).`)
      expect(sort([{ id: 'shape:own', title: `My ${family}` }])).toBe(`In the palette it is under “${family}”.`)
    }
  })

  test('no two hints at parts read alike', () => {
    for (const kept of [0, 3, 6]) {
      const parts = whole.parts.slice(0, kept)
      const board = { parts, links: whole.links.filter(({ from, to }) => [from, to].every((end) => parts.some(({ id }) => id === end))) }
      const coverage = coverageOf(kit, board)
      const gaps = hintsAtParts(kit, coverage, board, kept === 0 ? [] : kitLanes(kit)).map(([, [gap]]) => gap)
      expect(gaps.length).toBe(coverage.missingParts.length)
      expect(new Set(gaps).size).toBe(gaps.length)
    }
  })

  test('missing links are told by where they begin, each part once, then whole', () => {
    const coverage = coverageOf(kit, { ...whole, links: [] })
    const cards = hintsAtLinks(kit, coverage, whole)
    expect(new Set(cards.map(({ steps: [gap] }) => gap)).size).toBe(cards.length)
    expect(cards.reduce((sum, { count }) => sum + count, 0)).toBe(kit.architecture.links.length)
    for (const { count, steps: [gap, name] } of cards) {
      expect(gap).toMatch(count === 1 ? /^A link from .+ is missing\.$/ : /^\d links from .+ are missing\.$/)
      expect(name).toMatch(count === 1 ? /^It leads to .+\.$/ : /^They lead to .+ and to .+\.$/)
    }
  })

  test('what is missing is listed once, with what joins most first, and at its home', () => {
    const board = { parts: whole.parts.slice(0, 4), links: [] }
    const coverage = coverageOf(kit, board)
    const parts = partsByWeight(kit, coverage)
    const joins = parts.map(({ id }) => kit.architecture.links.filter(({ from, to }) => (from === id && coverage.match.has(to)) || (to === id && coverage.match.has(from))).length)
    expect(joins).toEqual(joins.toSorted((a, b) => b - a))
    for (const lanes of [[], kitLanes(kit)]) {
      const homes = byHome(kit, lanes, parts, ({ lane }) => lane)
      expect(homes.flatMap(({ missing }) => missing.map(({ id }) => id)).sort()).toEqual(coverage.missingParts.map(({ id }) => id).sort())
      expect(new Set(homes.map(({ title }) => title)).size).toBe(homes.length)
      expect(homes.every(({ sort }) => sort === (lanes.length === 0 ? 'step' : 'lane'))).toBe(true)
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
