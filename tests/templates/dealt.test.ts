import { describe, expect, test } from 'vitest'
import { dealKit } from '../../shared/kit/deal/dealKit.ts'
import type { Constraint, Dealt, KitForm } from '../../shared/kit/deal/form.ts'
import { constraintOf, seedOf } from '../../shared/kit/deal/seed.ts'
import { driversOf } from '../../shared/kit/deal/values.ts'
import type { Kit } from '../../shared/kit/kit.ts'
import { layOut } from '../../shared/kit/layOut.ts'
import { planKit } from '../../shared/kit/planKit.ts'
import { FORMS, KITS } from '../../templates/index.ts'
import { kitFlaws } from '../shared/kit/support/kitFlaws.ts'
import { CONSTANTS } from './support/constants.ts'
import { bareTexts, numbersOf, spellingsOf, without } from './support/bareTexts.ts'
import { dealtFault, sampleFault } from './support/faults.ts'
import { calculator, placedNumbers, type Calculator } from './support/placedNumbers.ts'

const SEEDS = Array.from({ length: 200 }, (_, at) => seedOf(at * 7919 + 13))

interface Hand {
  seed: string
  kit: Kit
  dealt: Dealt
}

function handOf(form: KitForm, seed: string): Hand {
  const hand = dealKit(form, seed)
  if (hand === undefined) throw new Error(`${seed} was refused.`)
  return { seed, ...hand }
}

/** The form with the constraint of a seed where it belongs, put together anew. */
function constrained(form: KitForm, seed: string): unknown {
  const { deal, ...kit } = structuredClone(form) as KitForm
  const { says, ask, assume, probe, answer: [place, sentence] } = deal.constraints[constraintOf(seed, deal.constraints.length)] as Constraint
  const [step = '', field = ''] = place.split('.')
  const steps = kit.steps as unknown as Record<string, Record<string, unknown>> & { clarify: Record<string, unknown[]>; probes: unknown }
  steps.clarify.questions?.push({ ask, assume })
  steps.clarify.nonFunctional?.push(says)
  const answer = steps[step]?.[field]
  const longer = Array.isArray(answer) ? [...(answer as unknown[]), sentence] : `${String(answer)} ${sentence}`
  return { ...kit, prompt: `${kit.prompt} ${says}`, steps: { ...steps, probes: [...kit.steps.probes, probe], [step]: { ...steps[step], [field]: longer } } }
}

/** Tells a calculator the driving numbers of a kit, its stages and its estimates, each from the kit's own words. */
function learn(to: Calculator, form: KitForm, { steps }: Kit, told: Dealt['numbers'] = []): Calculator {
  for (const [at, { id, usual }] of driversOf(form).entries()) to.know(id, told[at] === undefined ? usual : toldValue(told[at].value))
  for (const [at, { ms }] of steps.serve.latency.entries()) to.know(`ms${at + 1}`, ms)
  for (const { id, formula } of steps.clarify.estimates) to.know(id, to.compute(formula))
  return to
}

function toldValue(text: string): number {
  const [, digits = '', letter = ''] = /^([\d,.]+)(?: ([kMBT])(?= |$))?/.exec(text) ?? []
  return Number(digits.replaceAll(',', '')) * ({ k: 1e3, M: 1e6, B: 1e9, T: 1e12 }[letter] ?? 1)
}

describe.each(FORMS.map((form) => [form.id, form] as const))('%s, dealt', (id, form) => {
  const usualKit = KITS.find((kit) => kit.id === id) as Kit
  const usual = learn(calculator(), form, usualKit)
  const now = calculator()
  const named = Object.values(CONSTANTS[id] ?? {}).flatMap((words) => words.split(' '))
  const hands = SEEDS.map((seed) => handOf(form, seed))

  test('has driving numbers with 31 values each and none of them the usual one, and a few constraints', () => {
    for (const { id: name, choices, usual: value } of driversOf(form))
      expect([name, new Set(choices).size, choices.includes(value), choices.every((one) => one > 0)]).toEqual([name, 31, false, true])
    expect(form.deal.constraints.length).toBeGreaterThanOrEqual(3)
    expect(form.deal.constraints.length).toBeLessThanOrEqual(5)
    expect(form.deal.numbers.map(({ id: name }) => name)).toContain(form.deal.budget)
  })

  test('is written with numbers that are what is said', () => {
    const constraints = form.deal.constraints.map((_, at) => constrained(form, seedOf(at)))
    const placed = constraints.flatMap((one) => placedNumbers(one, one))
    expect(placed.flatMap((one) => sampleFault(one, usual.compute(one.formula)) ?? [])).toEqual([])
  })

  test('agrees between no two of 200 seeds in more than one driving number', () => {
    const told = hands.map(({ dealt }) => dealt.numbers.map(({ value }) => value))
    const alike = told.flatMap((one, at) => told.slice(0, at).map((other) => one.filter((value, number) => value === other[number]).length))
    expect(Math.max(...alike)).toBeLessThanOrEqual(1)
  })

  test('says every number as it is computed, in all of 200 seeds', () => {
    const faults = hands.flatMap(({ seed, kit, dealt }) => {
      learn(now, form, kit, dealt.numbers)
      return placedNumbers(constrained(form, seed), kit).flatMap((one) => dealtFault(one, usual.compute(one.formula), now.compute(one.formula)) ?? [])
    })
    expect(faults.slice(0, 5)).toEqual([])
  })

  test('spends the dealt budget in its stages, each in its share', () => {
    for (const { kit, dealt } of hands) {
      const { latency } = kit.steps.serve
      const budget = learn(now, form, kit, dealt.numbers).compute(form.deal.budget)
      const whole = usualKit.steps.serve.latency.reduce((sum, { ms }) => sum + ms, 0)
      expect(latency.reduce((sum, { ms }) => sum + ms, 0)).toBe(budget)
      expect(latency.filter(({ ms }, at) => !(ms >= 1) || Math.abs(ms - ((usualKit.steps.serve.latency[at]?.ms ?? 0) * budget) / whole) > 1)).toEqual([])
    }
  })

  test('leaves no number of its texts out: each is computed, or a constant with a reason', () => {
    const found = new Set(bareTexts(form).flatMap(numbersOf))
    expect([...found].filter((number) => !named.includes(number))).toEqual([])
    expect(named.filter((number) => !found.has(number))).toEqual([])
  })

  test('says the usual value of a changed number nowhere else', () => {
    const texts = bareTexts(form).map((text) => without(text, named))
    const left = driversOf(form).flatMap(({ id: name, usual: value }) =>
      spellingsOf(value).flatMap((spelling) => texts.filter((text) => spelling.test(text)).map((text) => `${name}: ${text}`)))
    expect(left).toEqual([])
  })

  test('still draws a reference without flaws, whose cards show their first number', () => {
    for (const { seed, kit } of hands.slice(0, 4)) {
      expect([seed, kitFlaws(planKit(kit))]).toEqual([seed, kitFlaws(planKit(usualKit))])
      expect(layOut(kit).map((record) => record.id)).toEqual(layOut(usualKit).map((record) => record.id))
    }
  })

  test('adds its constraint to the question, the assumptions, an answer and the probes', () => {
    const says = new Set(hands.map(({ kit, dealt }) => {
      expect(kit.prompt.endsWith(` ${dealt.constraint}`)).toBe(true)
      expect(kit.steps.clarify.questions.length).toBe(usualKit.steps.clarify.questions.length + 1)
      expect(kit.steps.probes.length).toBe(usualKit.steps.probes.length + 1)
      const answers = ({ steps: { data, model, serve, monitor } }: Kit): string => JSON.stringify([data, model, serve, monitor])
      expect(answers(kit).length).toBeGreaterThan(answers(usualKit).length + 20)
      expect(JSON.stringify(kit)).not.toMatch(/\{[^{}"]*\||undefined|NaN|Infinity/)
      return dealt.constraint
    }))
    expect(says.size).toBeGreaterThanOrEqual(form.deal.constraints.length)
  })
})

test('a seed that is none deals nothing', () => {
  const [form] = FORMS as readonly [KitForm]
  for (const seed of ['', 'abc', '../etc', '{dau|1}', 'a'.repeat(1e5)]) expect(dealKit(form, seed)).toBeUndefined()
  expect(dealKit(form, 'K3V9Z1')).toEqual(dealKit(form, 'k3v9z1'))
})
