import { describe, expect, test } from 'vitest'
import { CURVEBALL_LEVELS, CURVEBALL_LIMITS } from '../../shared/interview/curveballs.ts'
import { touchedParts } from '../../shared/interview/touchedParts.ts'
import { CASE_CURVEBALLS } from '../../templates/curveballs/cases.ts'
import { COMMON_CURVEBALLS } from '../../templates/curveballs/common.ts'
import { driversOf } from '../../shared/kit/deal/values.ts'
import { FORMS, KITS } from '../../templates/index.ts'

const OWN = [...CASE_CURVEBALLS.values()].flat()
const ALL = [...COMMON_CURVEBALLS, ...OWN]

test('each case study has two curveballs of its own, and there are some for any', () => {
  expect([...CASE_CURVEBALLS.keys()].sort()).toEqual(KITS.map(({ id }) => id).sort())
  expect([...CASE_CURVEBALLS.values()].map(({ length }) => length)).toEqual(KITS.map(() => 2))
  expect(COMMON_CURVEBALLS.length).toBeGreaterThanOrEqual(8)
})

test('no two curveballs share an id, a title, what is said or what is looked for', () => {
  for (const words of [ALL.map(({ id }) => id), ALL.map(({ title }) => title), ALL.map(({ says }) => says), ALL.flatMap(({ look }) => Object.values(look))])
    expect(new Set(words).size).toBe(words.length)
})

test.each(ALL)('$id: is short, whole sentences, and tells nothing of its answer', ({ id, title, says, look, touches }) => {
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect([id.length <= CURVEBALL_LIMITS.id, title.length <= CURVEBALL_LIMITS.title, says.length <= CURVEBALL_LIMITS.says]).toEqual([true, true, true])
  expect([says, ...Object.values(look)].filter((text) => !/^\S.*[.?]$/.test(text))).toEqual([])
  expect(Object.keys(look)).toEqual(CURVEBALL_LEVELS)
  const { traits = [], kinds = [] } = touches
  expect(traits.length + kinds.length).toBeGreaterThan(0)
  expect(traits.length + kinds.length).toBeLessThanOrEqual(CURVEBALL_LIMITS.touches)
  expect(new Set([...traits, ...kinds]).size).toBe(traits.length + kinds.length)
})

describe.each(KITS)('$id', ({ id, architecture: { nodes } }) => {
  const placed = nodes.map(({ kind }) => kind)

  test.each([...COMMON_CURVEBALLS, ...CASE_CURVEBALLS.get(id) ?? []])('$id touches some of its reference and not all', ({ touches: { traits = [], kinds = [] } }) => {
    const touched = touchedParts({ traits, kinds }, nodes)
    expect(touched.length).toBeGreaterThan(1)
    expect(touched.length).toBeLessThan(placed.length * 0.75)
  })

  test.each(CASE_CURVEBALLS.get(id) ?? [])('$id names nothing that the reference has not', ({ touches: { kinds = [] } }) => {
    expect(kinds.filter((kind) => !placed.includes(kind))).toEqual([])
  })
})

describe('what a card demands', () => {
  /** All that a driving number of a case can be, the usual one and those that are dealt. */
  const leastOf = (kit: string, id: string): number => {
    const driver = driversOf(FORMS.find((form) => form.id === kit)!).find((one) => one.id === id)!
    return Math.min(driver.usual, ...driver.choices)
  }
  const saidBy = (kit: string, id: string): string => CASE_CURVEBALLS.get(kit)?.find((card) => card.id === id)?.says ?? ''
  const sentenceOf = (kit: string): string => JSON.stringify(KITS.find(({ id }) => id === kit)?.steps.clarify)

  test('has no figure where the card is for any case, because the case may ask for more already', () => {
    const withoutDeadlines = COMMON_CURVEBALLS.filter(({ id }) => id !== 'erase-user')
    expect(withoutDeadlines.filter(({ title, says }) => /\d+ ?(ms|s\b|seconds?|minutes?|hours?|days?|GB|QPS)/.test(`${title} ${says}`)).map(({ id }) => id)).toEqual([])
  })

  test.each([
    ['video-search', 'live-streams', /(\d+) seconds after/, 1 / 60, 'title'],
    ['news-feed', 'one-loud-account', /(\d+) million followers/, 1e6, 'dau'],
    ['marketplace-search', 'written-listings', /(\d+) million listings/, 1e6, 'listings'],
  ] as const)('%s, %s: is less than the least that the case has', (kit, card, figure, factor, driver) => {
    const [, said = 'nothing'] = figure.exec(saidBy(kit, card)) ?? []
    expect(Number(said) * factor).toBeLessThan(leastOf(kit, driver))
  })

  test.each([
    ['street-view-blurring', 'house-fronts', /within (\d+) hours/, /requests of the public within (\d+) hours/],
    ['harmful-content-moderation', 'election', /in (\d+) languages/, /Which languages\?","assume":"(\d+)/],
  ] as const)('%s, %s: is less than the case says', (kit, card, figure, limit) => {
    const [[, said = 'nothing'], [, has = 'nothing']] = [figure.exec(saidBy(kit, card)) ?? [], limit.exec(sentenceOf(kit)) ?? []]
    expect(Number(said)).toBeLessThan(Number(has))
  })
})
