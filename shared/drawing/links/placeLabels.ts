import { boundsOfPoints, contains, grow, overlaps, touches, type Box, type Size } from '../../geometry/box.ts'
import { LABEL_AFAR_PX } from '../../routing/labelSize.ts'
import type { LabelGround, LabelledLink } from './labelGround.ts'
import { roomsFor, spotAtHome, spotsAlong, type LabelPlace, type Spot } from './labelPlaces.ts'

/** What stays free between a label and a card, another label, and another link, px. */
const AIR_PX = 2
/** A label is better somewhere else than struck through by the edge of a lane. */
const BORDER_COST = 240
/** A size that is tried in vain, and the next. */
const SMALLER = 0.95
/** So many others make room for one. */
const MOST_MOVED = 2

/** A label that looks for its place, and what is near enough to be in its way. */
interface Seeker {
  link: LabelledLink
  reach: Box
  solid: readonly Box[]
  borders: readonly Box[]
  bounds: Box
  spot: Spot
  rooms: readonly Size[] | undefined
  /** Those whose labels may come near its own. */
  near: readonly Seeker[] | undefined
}

/**
 * Where the labels of a board are drawn so that their letters are `wanted` px high, or as near to that as there is room
 * for: at home, if need be along the straight runs of their link or in other lines, clear of everything. Labels that
 * nothing helps are left out: they stay at home, as large as the room that is kept for each.
 */
export function placeLabels(ground: LabelGround, wanted: number): Map<string, LabelPlace> {
  const search = new LabelSearch(ground, wanted)
  return search.places()
}

class LabelSearch {
  readonly #wanted: number
  readonly #seekers: readonly Seeker[]

  constructor(ground: LabelGround, wanted: number) {
    this.#wanted = wanted
    this.#seekers = ground.labelled.map((link) => seekerOf(link, ground, wanted))
  }

  places(): Map<string, LabelPlace> {
    const small = this.#seekers.filter((seeker) => !this.#settle(seeker, this.#wanted))
    for (const seeker of small) {
      if (!this.#settle(seeker, this.#wanted) && !this.#makeRoom(seeker)) this.#settleSmaller(seeker)
    }
    const grown = this.#seekers.filter(({ spot }) => spot.size > LABEL_AFAR_PX)
    return new Map(grown.map(({ link, spot: { box, size } }) => [link.id, { box, size }]))
  }

  #settleSmaller(seeker: Seeker): void {
    for (let size = this.#wanted * SMALLER; size > LABEL_AFAR_PX; size *= SMALLER) {
      if (this.#settle(seeker, size)) return
    }
  }

  /** Takes the best place that is free. */
  #settle(seeker: Seeker, size: number): boolean {
    const home = spotAtHome(seeker.link, size)
    const free = (spot: Spot): boolean => isClear(seeker, spot) && this.#blockersOf(seeker, spot).length === 0
    const found = isUnstruck(seeker, home) && free(home) ? home : bestOf(seeker, size).find(free)
    if (found === undefined) return false
    seeker.spot = found
    return true
  }

  /** The same where others would have to go elsewhere, without being drawn smaller. */
  #makeRoom(seeker: Seeker): boolean {
    const before = seeker.spot
    for (const spot of bestOf(seeker, this.#wanted)) {
      const blockers = this.#blockersOf(seeker, spot)
      if (blockers.length > MOST_MOVED || !isClear(seeker, spot)) continue
      const stood = blockers.map((blocker) => blocker.spot)
      seeker.spot = spot
      if (blockers.every((blocker) => this.#settle(blocker, Math.min(this.#wanted, blocker.spot.size)))) return true
      for (const [at, blocker] of blockers.entries()) blocker.spot = stood[at] ?? blocker.spot
      seeker.spot = before
    }
    return false
  }

  #blockersOf(seeker: Seeker, { ink }: Spot): Seeker[] {
    seeker.near ??= this.#seekers.filter((other) => other !== seeker && touches(other.reach, seeker.reach))
    return seeker.near.filter((other) => overlaps(other.spot.ink, ink, AIR_PX))
  }
}

function seekerOf(link: LabelledLink, { solid, runs, borders, bounds }: LabelGround, wanted: number): Seeker {
  const home = spotAtHome(link, wanted)
  const reach = grow(boundsOfPoints(link.points), home.ink.w, home.ink.h * 2)
  const others = runs.filter(({ id, box }) => id !== link.id && touches(box, reach)).map(({ box }) => box)
  return {
    link,
    reach,
    solid: [...solid.filter((box) => touches(box, reach)), ...others],
    borders: borders.filter((box) => touches(box, reach)),
    // A fit leaves more free around a board than letters are high.
    bounds: grow(bounds, wanted),
    spot: spotAtHome(link, LABEL_AFAR_PX),
    rooms: undefined,
    near: undefined,
  }
}

function bestOf(seeker: Seeker, size: number): Spot[] {
  seeker.rooms ??= roomsFor(seeker.link)
  const spots = spotsAlong(seeker.link, seeker.rooms, size)
  const [free, struck] = [true, false].map((wish) => spots.filter((spot) => isUnstruck(seeker, spot) === wish))
  return [...(free ?? []), ...(struck ?? []).map((spot) => ({ ...spot, cost: spot.cost + BORDER_COST }))]
}

function isClear({ solid, bounds }: Seeker, { ink }: Spot): boolean {
  return contains(bounds, ink) && !solid.some((box) => overlaps(box, ink, AIR_PX))
}

function isUnstruck({ borders }: Seeker, { ink }: Spot): boolean {
  return !borders.some((border) => touches(border, ink))
}
