import type { ComponentDefinition, ComponentProperty } from './defineComponent.ts'

const MOST_CHIPS = 3

type Attrs = Readonly<Record<string, unknown>>

/** The texts of a card's chip row: the properties that have a short form and are set on this component. */
export function chipTexts(definition: ComponentDefinition, attrs: Attrs): string[] {
  const set = definition.properties.filter((property) => property.chip !== undefined && isShowable(attrs[property.key]))
  return set.slice(0, MOST_CHIPS).map((property) => chipText(property, attrs[property.key]))
}

function isShowable(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '')
}

function chipText(property: ComponentProperty, value: unknown): string {
  const shown = typeof value === 'number' ? shortNumber(value) : String(value)
  const unit = property.unit === '%' || property.unit === '×' ? property.unit : property.unit && ` ${property.unit}`
  return `${property.chip} ${shown}${unit}`.trim()
}

const SCALES = [
  [1e12, ' T'],
  [1e9, ' B'],
  [1e6, ' M'],
  [1e3, ' k'],
] as const

/** Three significant digits and a scale letter: 116,000 is "116 k". */
export function shortNumber(value: number): string {
  const [scale, letter] = SCALES.find(([from]) => Math.abs(value) >= from && Math.abs(value) >= 10_000) ?? [1, '']
  return `${Number((value / scale).toPrecision(3))}${letter}`
}
