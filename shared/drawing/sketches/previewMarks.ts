import { LINK_KINDS, LINK_LOOKS } from '../../board/links.ts'
import { findComponent } from '../../catalog/index.ts'
import type { KitPreview } from '../../kit/preview.ts'
import { familyOf } from '../card/cardLayout.ts'
import { cardInk } from '../cardInk.ts'
import type { Mark } from '../mark.ts'
import { laneTint, tinted } from './tinted.ts'

/**
 * A kit's architecture in small: lanes, cards and links in their own colours, no words; lines as thin on screen as
 * they can be.
 */
export function previewMarks({ lanes, nodes, links }: KitPreview, theme: 'light' | 'dark'): Mark[] {
  const { card } = cardInk(theme)
  return [
    ...lanes.map((lane) => ({ ...laneTint(lane, theme, { rx: 24 }), fillOpacity: theme === 'light' ? 0.07 : 0.13 })),
    ...LINK_KINDS.map((kind): Mark => ({
      is: 'path',
      d: links
        .filter((link) => link.kind === kind)
        .map(({ points }) => lineOf(points))
        .join(''),
      stroke: LINK_LOOKS[kind][theme],
      strokeWidth: 1,
      isHairline: true,
      join: 'round',
      opacity: 0.7,
      ...hairDash(LINK_LOOKS[kind].dash),
    })),
    ...nodes.flatMap((node) =>
      tinted(node, card, familyOf(findComponent(node.kind))[theme], 0.22, { rx: 12, strokeWidth: 1, isHairline: true }),
    ),
  ]
}

/** The dash of a line that is one px wide on screen, whatever the drawing's scale. */
function hairDash(dash: 'solid' | 'dashed' | 'dotted'): { dash?: string } {
  return dash === 'solid' ? {} : { dash: dash === 'dashed' ? '3 2' : '1 2' }
}

function lineOf(points: readonly { x: number; y: number }[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}
