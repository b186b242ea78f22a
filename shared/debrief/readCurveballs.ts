import type { PlayedCard } from '../interview/curveballs.ts'
import type { SaidThing } from './debrief.ts'

export function readCurveballs(played: readonly PlayedCard[], sayTime: (ms: number) => string): SaidThing[] {
  return played.map(({ by, title, says, fromMs, untilMs, isCutShort, stoodMs = 0 }) => {
    const howLong = `${isCutShort ? 'ended after' : 'for'} ${sayLength(untilMs - fromMs - stoodMs)}`
    return { who: by, at: `${sayTime(fromMs)}, ${howLong}`, text: `${title}: ${says}` }
  })
}

function sayLength(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
