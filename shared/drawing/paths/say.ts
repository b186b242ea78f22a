import type { Point } from '../../geometry/box.ts'

/** A number as path data writes it: a ten-thousandth of a px is less than anyone sees. */
export function say(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

export function sayPoint({ x, y }: Point): string {
  return `${say(x)} ${say(y)}`
}

/** The same for what is written often, such as ink: a hundredth of a px is less than anyone sees, too. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

export function sayPointInHundredths({ x, y }: Point): string {
  return `${hundredths(x)} ${hundredths(y)}`
}
