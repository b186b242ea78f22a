import type { Editor, TLArrowShape, TLShapeId } from 'tldraw'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { ROUTE_POLICIES, routeLinks, type FoundRoute, type LinkToLead } from '../../../shared/routing/routeLinks.ts'
import { canLeadIn, surroundingsOf } from '../../../shared/routing/surroundings.ts'
import type { Ask } from '../../../shared/routing/leadAgain.ts'
import { boardGraph, courseOf } from '../graph/editorGraph.ts'
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
  const routes = planLinks(editor, links)
  leadAlong(editor, new Map(links.flatMap(({ id }, at) => {
    const route = routes[at]
    return route === undefined ? [] : [[id, route]]
  })))
}

/** Leads links along ways by their ids. Part of the running history step. */
export function leadAlong(editor: Editor, ways: ReadonlyMap<string, FoundRoute>): void {
  for (const [id, route] of ways) {
    const arrow = editor.getShape<TLArrowShape>(id as TLShapeId)
    if (arrow !== undefined) leadLink(editor, arrow, route)
  }
}

/** What the page tells whoever leads links again. */
export function askOf(editor: Editor, graph: BoardGraph): Ask {
  return { courseOf: ({ id }) => courseOf(editor, id as TLShapeId), canLead: canLeadIn(graph) }
}
