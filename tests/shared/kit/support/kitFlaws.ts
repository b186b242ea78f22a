import type { Route } from '../../../../shared/routing/route.ts'
import { marksOf } from '../../../../shared/kit/linkOptions.ts'
import type { KitPlan } from '../../../../shared/kit/planKit.ts'
import { plateAfar } from '../../../../shared/routing/labelSize.ts'
import { grown, meet, pairs } from '../geometry.ts'

/** What is wrong with how a kit's links run, each with the names of the links. */
export interface KitFlaws {
  /** Links that run through a card they do not join. */
  throughCards: string[]
  labelsOnCards: string[]
  labelsOnLabels: string[]
  labelsOnLinks: string[]
  /** Labels and links on a lane's title, or so near that a head is, as large as it is drawn when the kit opens. */
  labelsOnTitles: string[]
  throughTitles: string[]
  /** Links on one line that neither part nor meet there. */
  onOneLine: string[]
}

export function kitFlaws({ placement, routes }: KitPlan): KitFlaws {
  const { titles } = marksOf(placement)
  const others = (route: Route) => placement.nodes.filter(({ node }) => node.id !== route.link.from && node.id !== route.link.to)
  const hits = (route: Route) => others(route).filter((card) => route.runs.some((run) => meet(grown(run, 1), grown(card, 7))))
  const covered = (route: Route) => routes.filter((other) => other !== route && other.runs.some((run) => meet(grown(run, 1), route.label)))
  return {
    throughCards: routes.flatMap((route) => hits(route).map((card) => `${nameOf(route)} through ${card.node.id}`)),
    labelsOnCards: routes.filter((route) => placement.nodes.some((card) => meet(route.label, card))).map(nameOf),
    labelsOnLabels: pairs(routes).filter(([one, other]) => meet(plateAfar(one.label), plateAfar(other.label))).map(namesOf),
    labelsOnLinks: routes.flatMap((route) => covered(route).map((other) => namesOf([route, other]))),
    labelsOnTitles: routes.filter((route) => titles.some((title) => meet(title, plateAfar(route.label)))).map(nameOf),
    throughTitles: routes.filter(({ runs }) => runs.some((run) => titles.some((title) => meet(title, grown(run, 1))))).map(nameOf),
    onOneLine: pairs(routes).filter(([one, other]) => !isBundle(one, other) && shareLine(one, other)).map(namesOf),
  }
}

function nameOf({ link }: Route): string {
  return `${link.from} -> ${link.to}`
}

function namesOf([one, other]: readonly [Route, Route]): string {
  return `${nameOf(one)} and ${nameOf(other)}`
}

/** Whether two links may share a line: same kind, and leaving or reaching the same card at the same place. */
function isBundle(one: Route, other: Route): boolean {
  const parts = one.link.from === other.link.from && one.start.side === other.start.side && one.start.at === other.start.at
  const joins = one.link.to === other.link.to && one.end.side === other.end.side && one.end.at === other.end.at
  return one.link.kind === other.link.kind && (parts || joins)
}

function shareLine(one: Route, other: Route): boolean {
  return one.runs.some((a) => other.runs.some((b) => (a.h === 0) === (b.h === 0) && meet(grown(a, 2), grown(b, 2))))
}
