import type { FamilyId } from './families.ts'

/** A typed, editable property of a component; values live in the shape's `attrs` under `key`. */
export interface ComponentProperty {
  key: string
  label: string
  type: 'integer' | 'number' | 'percent' | 'enum' | 'boolean' | 'text'
  /** Shown behind the value ("ms", "QPS"); empty for none. */
  unit: string
  /** Short form on a card chip, before the value ("p99"). Properties without one never become chips. */
  chip?: string
  fallback: string | number | boolean
  options?: readonly string[]
  min?: number
  max?: number
}

/** One entry of the catalogue: an ML part that can be placed on a board. */
export interface ComponentDefinition {
  id: string
  title: string
  family: FamilyId
  /** Where it usually runs. */
  plane: 'online' | 'offline' | 'both' | 'people'
  /** Name of a lucide icon, kebab-case; drawn the same on canvas and in exports. */
  icon: string
  /** One sentence: what it is for. */
  purpose: string
  /** The outline says what kind of thing it is even in black and white. */
  outline: 'plain' | 'store' | 'queue' | 'external'
  properties: readonly ComponentProperty[]
  technologies: readonly string[]
}

/** Checks an entry's shape at compile time and keeps its id as a literal type. */
export function defineComponent<const D extends ComponentDefinition>(definition: D): D {
  return definition
}
