import type { ComponentProperty } from '../../../shared/catalog/defineComponent.ts'

/** Whether a property may hold a value: its type, its options, its range. */
export function allows({ type, options, min, max }: ComponentProperty, value: unknown): boolean {
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'text') return typeof value === 'string'
  if (type === 'enum') return options?.includes(String(value)) ?? false
  return typeof value === 'number' && min !== undefined && max !== undefined && value >= min && value <= max
}
