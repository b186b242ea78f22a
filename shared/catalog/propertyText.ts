import { parseQuantity, type Parsed } from '../estimate/quantity.ts'
import { numberText, quantityText } from '../estimate/quantityText.ts'
import { readRate, sizeIn, timeIn } from '../estimate/units.ts'
import type { ComponentProperty } from './defineComponent.ts'

/** A value of a property; undefined takes it off the component. */
export type PropertyValue = string | number | boolean | undefined

const MAX_TEXT_LENGTH = 80

/** A property's value as its field shows it, with its unit. */
export function propertyText({ unit }: ComponentProperty, value: PropertyValue): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? quantityText(value, unit) : value
}

/** Reads what was typed into a property's field. Nothing typed means that it is not set. */
export function parseProperty(property: ComponentProperty, text: string): Parsed<PropertyValue> {
  const typed = text.trim()
  if (typed === '') return { ok: true, value: undefined }
  switch (property.type) {
    case 'boolean':
      return { ok: true, value: typed === 'yes' }
    case 'enum':
    case 'text':
      return { ok: true, value: typed.slice(0, MAX_TEXT_LENGTH) }
    case 'integer':
    case 'number':
    case 'percent':
      return within(property, parseQuantity(typed, property.unit))
  }
}

function within({ type, unit, min, max }: ComponentProperty, parsed: Parsed<number>): Parsed<number> {
  if (!parsed.ok) return parsed
  const { value } = parsed
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return { ok: false, problem: range(min, max, unit) }
  if (type === 'integer' && !isMeasured(unit) && !Number.isInteger(value))
    return { ok: false, problem: `This is counted in whole ${unit === '' ? 'numbers' : unit}.` }
  return parsed
}

/** Half a second is a time; half a replica is none. */
function isMeasured(unit: string): boolean {
  return timeIn(unit) !== undefined || sizeIn(unit) !== undefined || readRate(unit) !== undefined
}

function range(min: number | undefined, max: number | undefined, unit: string): string {
  if (max === undefined) return `This is at least ${quantityText(min ?? 0, unit)}.`
  if (min === undefined) return `This is at most ${quantityText(max, unit)}.`
  return `This lies between ${numberText(min)} and ${quantityText(max, unit)}.`
}
