import { evaluateFormula } from '../../estimate/formula.ts'
import { computeEstimates, type Estimate } from '../../estimate/estimates.ts'
import { choicesFrom } from './choices.ts'
import type { DrivingNumber, KitForm } from './form.ts'
import { spreadLatency, stageValues } from './latency.ts'
import { replaceNumbers } from './placeholders.ts'
import { sayAs } from './sayAs.ts'

export type Values = ReadonlyMap<string, number>

/** A driving number with the words and the usual value that may stand in its estimate. */
export interface Driver {
  id: string
  label: string
  unit: string
  usual: number
  choices: readonly number[]
}

export function driversOf({ deal, steps }: KitForm): Driver[] {
  return deal.numbers.map((number) => {
    const { id, label, unit, usual } = describe(number, steps.clarify.estimates)
    return { id, label, unit, usual, choices: choicesFrom(number.from, number.by, usual) }
  })
}

function describe(number: DrivingNumber, estimates: readonly Estimate[]): Omit<Driver, 'choices'> {
  if ('usual' in number) return number
  const row = estimates.find(({ id }) => id === number.id)
  if (row === undefined) throw new Error(`"${number.id}" is no estimate.`)
  return { ...row, usual: evaluateFormula(row.formula, new Map()) }
}

export function usualDrivers(form: KitForm): Values {
  return new Map(driversOf(form).map(({ id, usual }) => [id, usual]))
}

/** What formulas of estimates may refer to by placeholders. */
function knownAtFirst(form: KitForm, drivers: Values): Values {
  return new Map([...drivers, ...stageValues(latencyWith(form, drivers))])
}

/** All that texts may refer to, once the driving numbers are known. */
export function valuesWith(form: KitForm, drivers: Values): Values {
  return new Map([...knownAtFirst(form, drivers), ...computeEstimates(estimatesWith(form, drivers))])
}

export function latencyWith({ deal, steps }: KitForm, drivers: Values): KitForm['steps']['serve']['latency'] {
  const usual = steps.serve.latency.reduce((sum, { ms }) => sum + ms, 0)
  return spreadLatency(steps.serve.latency, drivers.get(deal.budget) ?? usual)
}

/** The estimates with their formulas recomputed; their labels are still as they are written. */
export function estimatesWith(form: KitForm, drivers: Values): Estimate[] {
  const usual = knownAtFirst(form, usualDrivers(form))
  const now = knownAtFirst(form, drivers)
  return form.steps.clarify.estimates.map((row) => {
    const driven = drivers.get(row.id)
    if (driven !== undefined) return { ...row, formula: driven === usual.get(row.id) ? row.formula : String(driven) }
    return { ...row, formula: numbersIn(row.formula, now, usual).replaceAll(',', '') }
  })
}

/** The numbers of a text said anew, in the pattern of what is written there. */
export function numbersIn(text: string, values: Values, usual: Values): string {
  return replaceNumbers(text, (formula, sample) =>
    sayAs(evaluateFormula(formula, values), evaluateFormula(formula, usual), sample))
}

/** The form as it reads when nothing is dealt. */
export function asWritten(text: string): string {
  return replaceNumbers(text, (_, sample) => sample)
}

