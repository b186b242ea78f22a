import { MINUTE_MS } from '../interview/clock.ts'
import type { PlayedCard } from '../interview/curveballs.ts'
import type { SaidThing } from './debrief.ts'

export function readCurveballs(played: readonly PlayedCard[], sayTime: (ms: number) => string): SaidThing[] {
  return played.map(({ by, title, says, fromMs, untilMs, isCutShort, stoodMs = 0 }) => {
    const minutes = Math.round((untilMs - fromMs - stoodMs) / MINUTE_MS)
    const howLong = `${isCutShort ? 'ended after' : 'for'} ${minutes} min`
    return { who: by, at: `${sayTime(fromMs)}, ${howLong}`, text: `${title}: ${says}` }
  })
}
