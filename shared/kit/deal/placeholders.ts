/** `{formula|as it reads}` */
const PLACEHOLDER = /\{([^{}|]+)\|([^{}|]+)\}/g

/** A text with each placeholder replaced by what `say` makes of it. */
export function replaceNumbers(text: string, say: (formula: string, sample: string) => string): string {
  return text.replace(PLACEHOLDER, (_, formula: string, sample: string) => say(formula, sample))
}

/** Every text within a value replaced, and what is no text as it is. */
export function mapTexts<T>(value: T, change: (text: string, key: string) => unknown, key = ''): T {
  if (typeof value === 'string') return change(value, key) as T
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, change, name)])) as T
}

/** A property of a card that is nothing but a number is one, and no text. */
export function mapNodes<N extends { attrs?: Readonly<Record<string, unknown>> }>(
  nodes: readonly N[], change: (text: string) => string,
): N[] {
  const asNumber = (text: string): string | number => {
    const isNumber = /^\{[^{}|]+\|[\d.]+\}$/.test(text)
    return isNumber ? Number(change(text).replaceAll(',', '')) : change(text)
  }
  return nodes.map(({ attrs, ...node }) => ({
    ...mapTexts(node, change),
    ...(attrs && { attrs: mapTexts(attrs, asNumber) }),
  }) as N)
}
