import type { KitEstimate } from '../../shared/board/kit.ts'

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e\d+)?)|([a-z_]\w*)|([-+*/(),]))/y
const FUNCTIONS: Record<string, (...values: number[]) => number> = {
  ceil: Math.ceil, floor: Math.floor, round: Math.round, min: Math.min, max: Math.max, sqrt: Math.sqrt,
}

/** Computes a kit's estimates in order; a formula may use the ids before it and nothing else. */
export function computeEstimates(estimates: readonly KitEstimate[]): Map<string, number> {
  const values = new Map<string, number>()
  for (const { id, formula } of estimates) values.set(id, compute(formula, values))
  return values
}

function compute(formula: string, known: ReadonlyMap<string, number>): number {
  const tokens = tokensOf(formula)
  const value = sum(tokens, known)
  if (tokens.length > 0) throw new Error(`"${formula}" goes on after its end: ${tokens.join(' ')}`)
  return value
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula)
    if (match === null) throw new Error(`"${formula}" holds something that is no number, name or sign.`)
    tokens.push(match[0].trim())
  }
  return tokens
}

function sum(tokens: string[], known: ReadonlyMap<string, number>): number {
  let value = product(tokens, known)
  while (tokens[0] === '+' || tokens[0] === '-') value += (tokens.shift() === '+' ? 1 : -1) * product(tokens, known)
  return value
}

function product(tokens: string[], known: ReadonlyMap<string, number>): number {
  let value = factor(tokens, known)
  while (tokens[0] === '*' || tokens[0] === '/') value = tokens.shift() === '*' ? value * factor(tokens, known) : value / factor(tokens, known)
  return value
}

function factor(tokens: string[], known: ReadonlyMap<string, number>): number {
  const token = tokens.shift() ?? ''
  if (token === '(') {
    const value = sum(tokens, known)
    tokens.shift()
    return value
  }
  const call = FUNCTIONS[token]
  if (call !== undefined) return call(...args(tokens, known))
  const value = known.get(token) ?? Number(token)
  if (token === '' || Number.isNaN(value)) throw new Error(`"${token}" is not known yet.`)
  return value
}

function args(tokens: string[], known: ReadonlyMap<string, number>): number[] {
  const values: number[] = []
  do {
    tokens.shift()
    values.push(sum(tokens, known))
  } while (tokens[0] === ',')
  tokens.shift()
  return values
}
