// oxlint-disable-next-line typescript/triple-slash-reference -- it describes a package, and is no module
/// <reference path="./lucide.d.ts" />
import type { IconNode } from 'lucide'
import type { FamilyId } from './families.ts'
import type { Trait } from './traits.ts'

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
  /** What people type or say for it, in lower case; no two components share one. */
  aliases: readonly string[]
  /** Things that are one of it, in lower case: a component that is called so keeps that as its title. */
  sorts?: readonly string[]
  family: FamilyId
  /** Where it usually runs. */
  plane: 'online' | 'offline' | 'both' | 'people'
  /**
   * One of lucide's icons, each imported from its own file: the index of all takes Node longer to read than the rest of
   * a server. Drawn the same on canvas, in exports and in pictures from records.
   */
  icon: IconNode
  /** What design review may ask for. */
  traits: readonly Trait[]
  /** One sentence: what it is for. */
  purpose: string
  /** One sentence: the weakness an interviewer would probe. */
  pitfall: string
  /** The outline says what kind of thing it is even in black and white. */
  outline: 'plain' | 'store' | 'queue' | 'external'
  properties: readonly ComponentProperty[]
  technologies: readonly string[]
  /**
   * What usually stands before and after it, the most usual first; who is named need not name it back. Ids: `index.ts`
   * makes the compiler check them.
   */
  neighbours: { in: readonly string[]; out: readonly string[] }
}

/** Checks an entry's shape at compile time and keeps its id as a literal type. */
export function defineComponent<const D extends ComponentDefinition>(definition: D): D {
  return definition
}
