import type { ComponentDefinition, ComponentProperty } from '../../../shared/catalog/defineComponent.ts'

/** What several things have in common: one value, or undefined where they differ. */
export function commonOf<T>(values: readonly T[]): T | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}

/**
 * The properties that all of these have, in the order of the first; two of one name but another unit are not the same.
 */
export function commonProperties(
  definitions: readonly (ComponentDefinition | undefined)[],
): readonly ComponentProperty[] {
  const [first, ...others] = definitions
  if (first === undefined) return []
  return first.properties.filter((property) =>
    others.every((other) => other?.properties.some((one) => isSame(one, property)) ?? false),
  )
}

function isSame(a: ComponentProperty, b: ComponentProperty): boolean {
  return (
    a === b ||
    (a.key === b.key &&
      a.type === b.type &&
      a.unit === b.unit &&
      a.label === b.label &&
      String(a.options) === String(b.options))
  )
}

/** "3 components, 2 links": what is selected, as a heading. */
export function sayCounts(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${count === 1 ? word : pluralOf(word)}`)
    .join(', ')
}

function pluralOf(word: string): string {
  return word.endsWith('x') ? `${word}es` : `${word}s`
}
