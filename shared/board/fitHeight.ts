import { chipTexts } from '../catalog/chips.ts'
import { definitionOf } from './plainComponent.ts'
import { componentHeight } from '../geometry/cardSize.ts'
import type { ComponentProps } from './componentProps.ts'

/** A component's properties that are set, by key; none where a newer build stored something else. */
export function attrsOf({ attrs }: Pick<ComponentProps, 'attrs'>): Readonly<Record<string, unknown>> {
  return typeof attrs === 'object' && attrs !== null && !Array.isArray(attrs) ? attrs : {}
}

/**
 * The height of a card after an edit, px: one that just held its content goes on doing so, a taller one grows only if
 * it must.
 */
export function heightAfter(before: ComponentProps, after: ComponentProps): number {
  const needed = neededHeight(after)
  return before.h <= neededHeight(before) ? needed : Math.max(before.h, needed)
}

function neededHeight(props: ComponentProps): number {
  const definition = definitionOf(props.kind)
  const hasChips = definition !== undefined && chipTexts(definition, attrsOf(props)).length > 0
  return componentHeight({ chips: hasChips, note: props.note.trim() !== '' })
}
