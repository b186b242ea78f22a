import { useEditor, type TLShapeId } from 'tldraw'
import type { ComponentProperty } from '../../../shared/catalog/defineComponent.ts'
import { parseProperty, propertyText } from '../../../shared/catalog/propertyText.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { setProperty } from './edits.ts'
import { Field } from './Field.tsx'

const LONGEST_PLACEHOLDER = 15

export interface PropertyFieldProps {
  property: ComponentProperty
  /** As stored; of another type when a newer build wrote it. */
  value: unknown
  isMixed: boolean
  ids: readonly TLShapeId[]
  isReadonly: boolean
}

/** A property of the catalogue: typed with its unit, or chosen. What is not set shows what would be usual. */
export function PropertyField({ property, value, isMixed, ids, isReadonly }: PropertyFieldProps) {
  const editor = useEditor()
  const text = isMixed ? undefined : propertyText(property, isValue(value) ? value : undefined)
  const commit = (typed: string): string | undefined => {
    const parsed = parseProperty(property, typed)
    if (!parsed.ok) return parsed.problem
    setProperty(editor, ids, property.key, parsed.value)
    return undefined
  }
  if (property.type === 'enum' || property.type === 'boolean') {
    const options = property.type === 'boolean' ? ['yes', 'no'] : property.options ?? []
    const choices = [{ value: '', title: 'Not set' }, ...options.map((one) => ({ value: one, title: one }))]
    return (
      <ChoiceField
        label={property.label}
        value={text}
        groups={[{ title: '', choices }]}
        pick={commit}
        isReadonly={isReadonly}
      />
    )
  }
  return (
    <Field label={property.label} value={text} placeholder={usual(property)} commit={commit} isReadonly={isReadonly} />
  )
}

/** With its unit where that fits the field. */
function usual(property: ComponentProperty): string {
  const whole = `e.g. ${propertyText(property, property.fallback)}`
  return whole.length <= LONGEST_PLACEHOLDER
    ? whole
    : `e.g. ${propertyText({ ...property, unit: '' }, property.fallback)}`
}

function isValue(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
