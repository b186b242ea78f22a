const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e\d+)?)|([a-z_]\w*)|([-+*/(),]))\s*/y

/** A Map, because an object would also answer to "constructor" and the like, and formulas come from files. */
const FUNCTIONS: ReadonlyMap<string, (...values: number[]) => number> = new Map([
  ['ceil', Math.ceil],
  ['floor', Math.floor],
  ['round', Math.round],
  ['min', Math.min],
  ['max', Math.max],
  ['sqrt', Math.sqrt],
])

/** Deeper nesting is nobody's estimate, and reading it would use up the stack. */
const MOST_NESTED = 32

/**
 * The value of a formula: numbers, names in `known`, `+ - * /`, brackets, and ceil, floor, round, min, max, sqrt. It
 * can do nothing else. Throws an `Error` with a sentence when it is not one, or when its value is not a finite number.
 */
export function evaluateFormula(formula: string, known: ReadonlyMap<string, number>): number {
  const reader: Reader = { formula, tokens: tokensOf(formula), known, depth: 0 }
  const value = sum(reader)
  if (reader.tokens.length > 0) throw new Error(`"${formula}" goes on after its end: ${reader.tokens.join(' ')}`)
  if (!Number.isFinite(value)) throw new Error(`"${formula}" gives no finite number.`)
  return value
}

/** Numbers, names and signs of a formula, in order. */
export function tokensOf(formula: string): string[] {
  const pattern = new RegExp(TOKEN)
  const tokens: string[] = []
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula)
    if (match === null) throw new Error(`"${formula}" holds something that is no number, name or sign.`)
    tokens.push(match[0].trim())
  }
  return tokens
}

interface Reader {
  formula: string
  /** What is still to be read. */
  tokens: string[]
  known: ReadonlyMap<string, number>
  depth: number
}

function sum(reader: Reader): number {
  if (++reader.depth > MOST_NESTED) throw new Error(`"${reader.formula}" is nested too deeply.`)
  let value = product(reader)
  while (reader.tokens[0] === '+' || reader.tokens[0] === '-')
    value += (reader.tokens.shift() === '+' ? 1 : -1) * product(reader)
  reader.depth--
  return value
}

function product(reader: Reader): number {
  let value = factor(reader)
  while (reader.tokens[0] === '*' || reader.tokens[0] === '/')
    value = reader.tokens.shift() === '*' ? value * factor(reader) : value / factor(reader)
  return value
}

function factor(reader: Reader): number {
  const token = reader.tokens.shift() ?? ''
  if (token === '(') {
    const value = sum(reader)
    expectSign(reader, ')')
    return value
  }
  const call = FUNCTIONS.get(token)
  if (call !== undefined) return call(...valuesInBrackets(reader))
  const value = reader.known.get(token) ?? Number(token)
  if (token === '' || Number.isNaN(value)) throw new Error(`"${token}" in "${reader.formula}" is not known yet.`)
  return value
}

function valuesInBrackets(reader: Reader): number[] {
  expectSign(reader, '(')
  const values = [sum(reader)]
  while (reader.tokens[0] === ',') {
    reader.tokens.shift()
    values.push(sum(reader))
  }
  expectSign(reader, ')')
  return values
}

function expectSign(reader: Reader, sign: '(' | ')'): void {
  if (reader.tokens.shift() !== sign) throw new Error(`"${reader.formula}" lacks a "${sign}".`)
}
