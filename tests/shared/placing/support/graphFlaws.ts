import type { Box } from '../../../../shared/geometry/box.ts'
import type { BoardGraph, GraphLink } from '../../../../shared/graph/boardGraph.ts'
import { isNew, newPart } from '../../../../shared/placing/addition.ts'
import { solidPieces } from '../../../../shared/placing/arrangement.ts'
import type { AdditionPlan } from '../../../../shared/placing/planAddition.ts'
import { runsOf } from '../../../../shared/routing/route.ts'
import { graphLink } from '../../../fakes/graphPieces.ts'
import { contains, grown, meet, pairs } from '../../kit/geometry.ts'

/** The board when a plan is drawn, without an editor; what is new gets ids that begin with `name`. */
export function drawnOn(plan: AdditionPlan, name: string): BoardGraph {
  const idOf = (key: string): string => (isNew(key) ? `${name} ${key}` : key)
  const { parts, others, links } = plan.standing
  const lanes = plan.standing.lanes.map((lane) => ({ ...lane, id: idOf(lane.id) }))
  const added = plan.cards.map(({ node, ...place }) => newPart({ ...node, key: idOf(node.key) }, { ...place, ...(place.lane !== undefined && { lane: idOf(place.lane) }) }))
  const led = plan.links.flatMap(({ link, route, existingId }, at): GraphLink[] => {
    if (route === undefined) return []
    const { start, end, midPoint, labelPosition, points, label } = route
    const course = { points, ...(link.label !== '' && { labelBox: label }) }
    return [graphLink({ ...link, id: existingId ?? `${name} ${at}`, from: idOf(link.from), to: idOf(link.to), start, end, midPoint, labelPosition, course })]
  })
  const kept = links.filter(({ id }) => !led.some((link) => link.id === id))
  return { parts: [...parts, ...added.map((part) => ({ ...part, parentId: part.lane ?? 'page:page' }))], lanes, others, links: [...kept, ...led] }
}

/** All that lies on something it should not, each in words. */
export function flawsIn(graph: BoardGraph): string[] {
  const solid = solidPieces(graph)
  return [
    ...pairs(solid).filter(([one, other]) => meet(one, other)).map(([one, other]) => `${one.id} on ${other.id}`),
    ...pairs(graph.lanes).filter(([one, other]) => meet(one, other)).map(([one, other]) => `${one.id} on ${other.id}`),
    ...graph.parts.filter((part) => graph.lanes.some((lane) => (lane.id === part.lane ? !contains(lane, part) : meet(lane, part)))).map(({ id, lane }) => `${id} not in ${lane}`),
    ...linksThrough(graph),
  ]
}

/**
 * Links that run through something that they do not join. Prompts and legends are as wide as a lane or a board: no elbow
 * gets around them, and they are no cards.
 */
export function linksThrough(graph: BoardGraph): string[] {
  const texts = new Set(graph.others.filter(({ type }) => type === 'text' || type === 'legend').map(({ id }) => id))
  const solid: readonly (Box & { id: string })[] = solidPieces(graph).filter(({ id }) => !texts.has(id))
  return graph.links.flatMap(({ from, to, course }) =>
    solid
      .filter(({ id }) => id !== from && id !== to)
      .filter((one) => runsOf(course?.points ?? []).some((run) => meet(grown(run, 1), one)))
      .map(({ id }) => `${from} -> ${to} through ${id}`),
  )
}
