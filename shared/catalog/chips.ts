import { shortNumber } from '../estimate/quantityText.ts'
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
