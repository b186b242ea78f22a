import { DefaultColorStyle, DefaultFontStyle, DefaultSizeStyle } from '@tldraw/tlschema'
import type { Random } from '../../fakes/random.ts'

const BOARD_PX = 1600

/** Somewhere on a board that fits on a large screen. */
export function spot(random: Random): { x: number; y: number } {
  return { x: random.int(BOARD_PX), y: random.int(BOARD_PX / 2) }
}

export function color(random: Random) {
  return random.pick(DefaultColorStyle.values)
}

export function size(random: Random) {
  return random.pick(DefaultSizeStyle.values)
}

export function font(random: Random) {
  return random.pick(DefaultFontStyle.values)
}

export function scale(random: Random): number {
  return random.pick([1, 1, 1, 0.75, 1.5])
}

/** One line of text, or none. */
export function paragraph(text: string) {
  return { type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) }
}
