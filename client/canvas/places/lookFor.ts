import { boundsOf, contains, type Box } from '../../../shared/geometry/box.ts'
import { boxesOn } from '../../../shared/placing/arrangement.ts'
import type { AdditionPlan } from '../../../shared/placing/planAddition.ts'

/**
 * What to bring into a view once a plan was drawn: as much around it as there is room for, because what was there
 * would else slide under a panel. The last new card where nothing fits, undefined when all that is new is seen.
 */
export function lookFor(
  { bounds, cards, reused, standing }: Pick<AdditionPlan, 'bounds' | 'cards' | 'reused' | 'standing'>,
  view: Box,
): Box | undefined {
  const named = [...cards, ...reused]
  if (bounds === undefined || (named.length > 0 && contains(view, boundsOf(named)))) return undefined
  const sets: (readonly Box[])[] = [[...boxesOn(standing), ...cards], [bounds], named, cards, cards.slice(-1)]
  const looks = sets.filter((boxes) => boxes.length > 0).map(boundsOf)
  return looks.find(({ w, h }) => w <= view.w && h <= view.h) ?? looks.at(-1)
}
