import type { Talk } from './parseTalk.ts'
import type { TalkNode } from './talkNames.ts'
import type { Arrangement } from '../placing/arrangement.ts'
import { boundsOf, type Box } from '../geometry/box.ts'
import { runsOf } from '../routing/route.ts'
import type { KitLink } from '../kit/kit.ts'
import type { Surface, SurfaceLane, SurfaceLink } from '../placing/surface.ts'
import { arrangeFresh, withoutIdleCorridors } from './arrangeFresh.ts'
import { arrangeBeside } from './arrangeBeside.ts'
import { wishLanes, type LaneWishes } from './wishLanes.ts'
import { routeLinks, type RoutedLink } from './talkRoutes.ts'

/** What a talk line changes on a board: everything that is to be drawn, with its place. All in page px. */
export interface TalkPlan {
  /** New components. `lane` names a lane of the board or one of `lanes`. */
  cards: readonly (Box & { node: TalkNode; lane?: string })[]
  /** Components that are on the board already and are named, where they will be. */
  reused: readonly (Box & { node: TalkNode })[]
  /** Lanes that are new (their ids begin with `new:`), or grow, or make room. */
  lanes: readonly SurfaceLane[]
  /** How far down, in px, something outside of lanes moves whose top is at `y`, because lanes above it grow. */
  shift: (y: number) => number
  /** What was there, where it will be. */
  standing: Surface
  /** New links, and those on the board (with their id) that take another way or another label. */
  links: readonly (RoutedLink & { existingId?: string })[]
  /** Around all that is new or named, with the lanes that hold it; undefined when there is nothing of it. */
  bounds: Box | undefined
}

const MOST_ATTEMPTS = 5

export interface TalkPlanOptions {
  /** A component on the board beside which new ones go when they are linked to nothing there. */
  anchor?: string
}

/**
 * Finds a place for everything a talk names and a way for its links, without touching what is there, but that things
 * below a growing lane move down.
 */
export function planTalk(talk: Talk, surface: Surface, { anchor }: TalkPlanOptions = {}): TalkPlan {
  const wishes = wishLanes(talk, surface)
  const isFresh =
    talk.nodes.length > 0 &&
    anchor === undefined &&
    talk.nodes.every(({ existingId }) => existingId === undefined) &&
    surface.lanes.every(({ plane }) => plane === 'free') &&
    wishes.missing.every(({ id }) => [...wishes.laneOf.values()].includes(id))
  const { arrangement, standing, cards, reused, links } = isFresh
    ? routeAll(talk, surface, arrangeFresh(talk, wishes, surface))
    : besideClearly(talk, wishes, surface, anchor)
  const lanes = isFresh
    ? withoutIdleCorridors(
        arrangement,
        links.flatMap(({ route }) => route?.points ?? []),
      )
    : arrangement.lanes
  const held = new Set([
    ...cards.map(({ lane }) => lane),
    ...reused.map(({ node }) => standing.cards.find(({ id }) => id === node.key)?.lane),
    ...wishes.missing.map(({ id }) => id),
  ])
  const parts: Box[] = [...cards, ...reused, ...[...standing.lanes, ...lanes].filter(({ id }) => held.has(id))]
  return {
    cards,
    reused,
    lanes,
    shift: arrangement.shift,
    standing,
    links,
    bounds: parts.length === 0 ? undefined : boundsOf(parts),
  }
}

interface Routed extends Pick<TalkPlan, 'cards' | 'reused' | 'links' | 'standing'> {
  arrangement: Arrangement
}

/** Places and routes; cards whose links find no clear way look for another place, a few times. */
function besideClearly(talk: Talk, wishes: LaneWishes, surface: Surface, anchor: string | undefined): Routed {
  const refused = new Set<string>()
  let best: Routed | undefined
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const routed = routeAll(talk, surface, arrangeBeside(talk, wishes, surface, { anchor, refused }))
    if (best === undefined || unclear(routed).length < unclear(best).length) best = routed
    const stuck = unclear(routed)
      .flatMap(({ link }) => [link.from, link.to])
      .flatMap((key) => routed.arrangement.cards.get(key)?.spot ?? [])
    if (stuck.length === 0) break
    for (const spot of stuck) refused.add(spot)
  }
  if (best === undefined) throw new Error('At least one attempt is made.')
  return best
}

function unclear({ links }: Routed): Routed['links'] {
  return links.filter(({ isClear }) => !isClear)
}

function routeAll(talk: Talk, surface: Surface, arrangement: Arrangement): Routed {
  const standing = afterwards(surface, arrangement)
  const boxes = new Map<string, Box>([...standing.cards, ...standing.others].map((one) => [one.id, one]))
  for (const [key, box] of arrangement.cards) boxes.set(key, box)
  const wanted = wantedLinks(talk, surface, standing, [...arrangement.cards.values()]).filter(
    ({ link }) => boxes.has(link.from) && boxes.has(link.to),
  )
  const kept = standing.links.filter(({ id }) => !wanted.some(({ existingId }) => existingId === id))
  const routed = routeLinks({ links: wanted.map(({ link }) => link), boxes, lanes: standing.lanes, kept })
  const cards = talk.nodes.flatMap((node) => {
    const box = arrangement.cards.get(node.key)
    return box === undefined ? [] : [{ ...box, node }]
  })
  const reused = talk.nodes.flatMap((node) => {
    const box = node.existingId === undefined ? undefined : boxes.get(node.existingId)
    return box === undefined ? [] : [{ x: box.x, y: box.y, w: box.w, h: box.h, node }]
  })
  const links = routed
    .map((one, at) => ({ ...one, existingId: wanted[at]?.existingId }))
    .filter(({ existingId, route: way }) => existingId === undefined || way !== undefined)
  return { arrangement, standing, cards, reused, links }
}

/** What was there, where it will be. */
function afterwards(surface: Surface, { lanes, shift }: Arrangement): Surface {
  const laneShift = new Map(surface.lanes.map(({ id, y }) => [id, shift(y)]))
  const cards = surface.cards.map((card) => ({
    ...card,
    y: card.y + ((card.lane === undefined ? undefined : laneShift.get(card.lane)) ?? shift(card.y)),
  }))
  const links = surface.links.map((link): SurfaceLink => {
    const by = endShifts(link, surface, cards)[0] ?? shift(link.points[0]?.y ?? 0)
    return {
      ...link,
      points: link.points.map(({ x, y }) => ({ x, y: y + by })),
      ...(link.labelBox && { labelBox: { ...link.labelBox, y: link.labelBox.y + by } }),
    }
  })
  return {
    ...surface,
    cards,
    links,
    others: surface.others.map((one) => ({ ...one, y: one.y + shift(one.y) })),
    lanes: [...surface.lanes.filter(({ id }) => !lanes.some((lane) => lane.id === id)), ...lanes],
  }
}

function endShifts({ ends }: SurfaceLink, surface: Surface, cards: Surface['cards']): number[] {
  if (ends === undefined) return []
  return [ends.from, ends.to].map((end) => {
    const at = surface.cards.findIndex(({ id }) => id === end)
    return (cards[at]?.y ?? 0) - (surface.cards[at]?.y ?? 0)
  })
}

interface WantedLink {
  link: KitLink
  /** Of a link that is on the board already. */
  existingId?: string
}

/**
 * The text's links that are not there yet; and those of the board that get a label, whose ends move apart, or that a
 * new card would lie on.
 */
function wantedLinks(talk: Talk, surface: Surface, standing: Surface, added: readonly Box[]): WantedLink[] {
  const told = talk.links.flatMap((link): WantedLink[] => {
    const there = surface.links.find(
      ({ ends, kind }) => ends !== undefined && ends.from === link.from && ends.to === link.to && kind === link.kind,
    )
    if (there === undefined) return [{ link }]
    return link.label === '' || link.label === there.label ? [] : [{ link, existingId: there.id }]
  })
  const displaced = surface.links.flatMap((link, at): WantedLink[] => {
    const [start, end] = endShifts(link, surface, standing.cards)
    const isHit = added.some((card) => meets(standing.links[at], card))
    if ((start === end && !isHit) || link.ends === undefined || told.some(({ existingId }) => existingId === link.id))
      return []
    return [
      { link: { from: link.ends.from, to: link.ends.to, kind: link.kind, label: link.label }, existingId: link.id },
    ]
  })
  return [...told, ...displaced]
}

function meets(link: SurfaceLink | undefined, card: Box): boolean {
  const parts =
    link === undefined ? [] : [...runsOf(link.points), ...(link.labelBox === undefined ? [] : [link.labelBox])]
  return parts.some(
    (part) =>
      part.x < card.x + card.w &&
      card.x < part.x + part.w + 1 &&
      part.y < card.y + card.h &&
      card.y < part.y + part.h + 1,
  )
}
