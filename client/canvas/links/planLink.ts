import type { Editor, TLArrowShape, TLShapeId } from 'tldraw'
import { ROUTE_POLICIES, routeLinks, type FoundRoute, type LinkToLead } from '../../../shared/routing/routeLinks.ts'
import { surroundingsOf } from '../../../shared/routing/surroundings.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { leadLink } from './leadLink.ts'

/**
 * Routes for links that are new or have come into the way of something: clear of boxes, apart from the links that stay.
 */
export function planLinks(
  editor: Editor,
  links: readonly (LinkToLead & { id: string })[],
): (FoundRoute | undefined)[] {
  return routeLinks(surroundingsOf(boardGraph(editor), links), links, ROUTE_POLICIES.board)
}

/** Leads links that are there another way. Part of the running history step. */
export function leadLinks(editor: Editor, links: readonly (LinkToLead & { id: string })[]): void {
  if (links.length === 0) return
  planLinks(editor, links).forEach((route, at) => {
    const arrow = editor.getShape<TLArrowShape>(links[at]?.id as TLShapeId)
    if (route !== undefined && arrow !== undefined) leadLink(editor, arrow, route)
  })
}
