/** One placeholder of a form, and what stands at its place in a dealt kit. */
export interface Placed {
  path: string
  formula: string
  sample: string
  said: string
}

/** Every placeholder of a form with what a kit that was made from it says there; a text that fits nowhere is named. */
export function placedNumbers(form: unknown, kit: unknown, path = ''): Placed[] {
  if (typeof form === 'string') return inText(form, String(kit), path)
  if (typeof form !== 'object' || form === null) return []
  return Object.entries(form).flatMap(([key, item]) =>
    placedNumbers(item, (kit as Record<string, unknown> | undefined)?.[key], `${path}.${key}`))
}

function inText(form: string, text: string, path: string): Placed[] {
  const holes = [...form.matchAll(/\{([^{}|]+)\|([^{}|]+)\}/g)]
  if (holes.length === 0) return []
  const literals = form.split(/\{[^{}]*\}/).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const match = new RegExp(`^${literals.join('(.+?)')}$`, 's').exec(text)
  if (match === null) throw new Error(`${path} reads "${text}", which is not "${form}".`)
  return holes.map(([, formula = '', sample = ''], at) => ({ path, formula, sample, said: match[at + 1] ?? '' }))
}

/** Computes formulas as JavaScript, with nothing of ours; names are given as they become known. */
export interface Calculator {
  know(name: string, value: number): void
  compute(formula: string): number
}

export function calculator(): Calculator {
  const known: Record<string, number> = {}
  const compiled = new Map<string, (known: Readonly<Record<string, number>>) => number>()
  return {
    know: (name, value) => {
      known[name] = value
    },
    compute: (formula) => {
      const run = compiled.get(formula) ?? compile(formula)
      compiled.set(formula, run)
      return run(known)
    },
  }
}

function compile(formula: string): (known: Readonly<Record<string, number>>) => number {
  const named = formula.replace(/(?<![\w.])[a-z_]\w*/g, (name) => (name in Math ? `Math.${name}` : `known.${name}`))
  return new Function('known', `return ${named}`) as ReturnType<typeof compile>
}
