import type { IconNode } from 'lucide'
import CircleQuestionMark from 'lucide/dist/esm/icons/circle-question-mark.mjs'
import type { ComponentDefinition } from '../../catalog/defineComponent.ts'

/** A component's icon; a question mark for components this build does not know. */
export function iconOf(definition: Pick<ComponentDefinition, 'icon'> | undefined): IconNode {
  return definition?.icon ?? CircleQuestionMark
}
