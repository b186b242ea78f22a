import type { Size } from '../../geometry/box.ts'
import { leastTitleScale, lowestZoomOf } from '../base/textScale.ts'
import {
  isReadable,
  planOf,
  plansWithIcon,
  plansWithoutIcon,
  SNUG_SHARE,
  titleAlone,
  titleEdgeToEdge,
  wholePlanOf,
  type CardPlan,
  type CardWishes,
  type Distance,
  type Room,
  type Shown,
} from './cardPlan.ts'

/** What stays free on screen between a card's edge and its words, px. */
const EDGE_ON_SCREEN_PX = 3
/** From words of this scale on a card is seen from far away. */
const FAR_AWAY_SCALE = 1.25
/** What is rounded in a scale must not make it too small. */
const SLACK = 1e-6

/** In place of the icon, at the card's left edge; in px of its words. */
export interface Bar {
  x: number
  w: number
  /** What is free above and below it. */
  insetY: number
}

const BAR: Bar = { x: 5, w: 3, insetY: 8 }

export interface FittedCard {
  plan: CardPlan
  bar: Bar
  /** How much larger than usual its words are. */
  scale: number
}

/** One of the sizes that the words of a card may have. */
interface Try {
  scale: number
  room: Room
  /** Whether a smaller font would be too low. */
  isLeast: boolean
}

/** What is tried at one size after the other, before anything else is. */
interface Stage {
  tries: readonly Try[]
  shownAt: (at: Try) => readonly Shown[]
}

/**
 * What is given up for a whole title that is high enough: the note and the chips, then the technology, then the icon.
 * Then it is written smaller, as far as it can be read; far away it then comes closer to the edges, its lines to each
 * other; then it ends early, behind a word. Only a word that no line is
 * wide enough for even so is parted between any two letters. From near it is written smaller before its icon goes.
 */
export function fitCard(wishes: CardWishes, size: Size, scale: number): FittedCard {
  const from = scale === 1 ? 'near' : scale < FAR_AWAY_SCALE ? 'afar' : 'far away'
  const { stages, smallest } = from === 'near' ? nearStages(wishes, size) : farStages(wishes, size, scale, from)
  let whole: FittedCard | undefined
  for (const { tries, shownAt } of stages) {
    for (const at of tries) {
      for (const one of shownAt(at)) {
        const plan = isTooSmall(one, at) ? undefined : wholePlanOf(one, wishes, at.room)
        if (plan === undefined) continue
        if (from === 'near' || isReadable(wishes, plan, at.room)) return { plan, bar: BAR, scale: at.scale }
        whole ??= { plan, bar: BAR, scale: at.scale }
      }
    }
  }
  return whole ?? incomplete(wishes, smallest, from)
}

function nearStages(wishes: CardWishes, size: Size): { stages: Stage[]; smallest: Try } {
  const least = leastTitleScale(1)
  const tries = triesOf(size, 1, [1, (1 + least) / 2, least])
  const ways = [plansWithIcon, plansWithoutIcon]
  const stages = ways.map((plansOf): Stage => ({ tries, shownAt: ({ room }) => plansOf(wishes, room.w, 'near') }))
  return { stages, smallest: tries.at(-1) as Try }
}

function farStages(wishes: CardWishes, size: Size, scale: number, from: Distance): { stages: Stage[]; smallest: Try } {
  const least = leastTitleScale(scale)
  const high = triesOf(size, scale, [scale])
  const low = triesOf(size, scale, [(2 * scale + least) / 3, (scale + 2 * least) / 3, least])
  const withoutIcon = (tries: readonly Try[]): Stage[] => [
    { tries, shownAt: ({ room }) => plansWithoutIcon(wishes, room.w, from) },
    { tries, shownAt: () => titleAlone(['none']) },
  ]
  const withIcon: Stage[] = [
    { tries: high, shownAt: ({ room }) => plansWithIcon(wishes, room.w, from) },
    { tries: high, shownAt: () => titleAlone(['full', 'small']) },
  ]
  const edgeToEdge: Stage = { tries: low, shownAt: titleEdgeToEdge }
  const smaller = [...withoutIcon(high), ...withoutIcon(low)]
  // From far away no card has an icon, so that a reader need not ask why this one has.
  const stages = from === 'far away' ? [...smaller, edgeToEdge] : [...withIcon, ...smaller]
  return { stages, smallest: low.at(-1) as Try }
}

function isTooSmall({ snug }: Shown, { isLeast }: Try): boolean {
  return snug === 'all' && isLeast
}

/** A card with a word that is too wide for it, or with too many words. */
function incomplete(wishes: CardWishes, at: Try, from: Distance): FittedCard {
  const shown = [
    ...plansWithoutIcon(wishes, at.room.w, from),
    ...(from === 'near' ? [] : titleAlone(['none'])),
    ...(from === 'far away' ? titleEdgeToEdge() : []),
  ]
  const plans = shown.filter((one) => !isTooSmall(one, at)).map((one) => planOf(one, wishes, at.room))
  const plan = plans.find(({ title }) => title === 'parted') ?? plans.at(-1)
  if (plan === undefined) throw new Error('A card has at least one plan.')
  return { plan, bar: BAR, scale: at.scale }
}

/** The sizes that are tried, the largest first; the last one is as small as a title may be for this. */
function triesOf({ w, h }: Size, scale: number, scales: readonly number[]): Try[] {
  const least = scales.at(-1) ?? scale
  return [...new Set(scales)].map((tried) => ({
    scale: tried,
    room: { w: w / tried, h: h / tried, edge: EDGE_ON_SCREEN_PX / (lowestZoomOf(scale) * tried) },
    isLeast: tried * SNUG_SHARE < least - SLACK,
  }))
}
