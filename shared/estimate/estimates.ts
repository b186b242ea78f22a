import { evaluateFormula, tokensOf } from './formula.ts'
import { sayNumber } from './quantityText.ts'

/**
 * A number with a formula over earlier estimates of the same list, and a unit. An assumption's formula is a literal.
 */
export interface Estimate {
  id: string
  label: string
  formula: string
  unit: string
}

/**
 * Computes estimates in order; a formula may use the ids before it and nothing else. Throws an `Error` that says what
 * is wrong with one.
 */
export function computeEstimates(estimates: readonly Estimate[]): Map<string, number> {
  const values = new Map<string, number>()
  for (const { id, formula } of estimates) values.set(id, evaluateFormula(formula, values))
  return values
}

export interface SaidEstimate {
  id: string
  label: string
  /** "116 k QPS" */
  result: string
  /**
   * The formula with numbers in place of names, "10 B ÷ 86 400 × 2"; empty for an assumption, which is its own result.
   */
  working: string
}

/** Estimates as people read them: each result with its unit, and how it comes about. */
export function sayEstimates(estimates: readonly Estimate[]): SaidEstimate[] {
  const values = computeEstimates(estimates)
  return estimates.map(({ id, label, formula, unit }) => {
    const working = sayFormula(formula, values)
    const result = sayNumber(values.get(id) ?? 0)
    return { id, label, result: `${result}${spaceBefore(unit)}${unit}`, working: working === result ? '' : working }
  })
}

const SIGNS: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '+': ' + ', '-': ' − ', ',': ', ' }

function sayFormula(formula: string, values: ReadonlyMap<string, number>): string {
  return tokensOf(formula).map((token) => {
    const value = values.get(token) ?? Number(token)
    return SIGNS[token] ?? (Number.isNaN(value) ? token : sayNumber(value))
  }).join('')
}

function spaceBefore(unit: string): string {
  return unit === '' || unit === '%' || unit === '×' ? '' : ' '
}
