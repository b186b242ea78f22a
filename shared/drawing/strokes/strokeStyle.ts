import { clamp } from '../../geometry/points.ts'

/** How a freehand line becomes an area. */
export interface StrokeStyle {
  /** px across, at a pressure of one half. */
  size: number
  /** How much the pressure changes the width, 0 to 1. */
  thinning: number
  /** How much the line is smoothed, 0 to 1. */
  streamline: number
  /** How far points of its sides lie apart at least, in widths. */
  smoothing: number
  /** Whether the pressure is guessed from the speed, as with a mouse. */
  isPressureGuessed: boolean
  /** What is drawn for a pressure, 0 to 1 each. */
  easing: (pressure: number) => number
  /** Nothing is drawn on to it any more, so that it reaches its last point. */
  isComplete: boolean
}

const SMOOTHING = 0.62

/** Ink of one width. */
export function evenInk(strokeWidth: number, isPen: boolean, isComplete: boolean): StrokeStyle {
  return {
    size: strokeWidth, thinning: 0, streamline: isPen ? SMOOTHING : streamlineOf(strokeWidth), smoothing: SMOOTHING,
    isPressureGuessed: false, easing: (pressure) => pressure, isComplete,
  }
}

/** Ink that is as wide as it was pressed: by a pen, or as it is guessed for a mouse or a finger. */
export function pressedInk(strokeWidth: number, isPen: boolean, isComplete: boolean): StrokeStyle {
  if (isPen) {
    return {
      size: 1 + strokeWidth * 1.2, thinning: 0.62, streamline: SMOOTHING, smoothing: SMOOTHING,
      isPressureGuessed: false, easing: (t) => t * 0.65 + Math.sin((t * Math.PI) / 2) * 0.35, isComplete,
    }
  }
  return {
    size: strokeWidth, thinning: 0.5, streamline: streamlineOf(strokeWidth), smoothing: SMOOTHING,
    isPressureGuessed: true, easing: (t) => Math.sin((t * Math.PI) / 2), isComplete,
  }
}

/** A highlighter. */
export function highlighterInk(strokeWidth: number, isComplete: boolean): StrokeStyle {
  return {
    size: 1 + strokeWidth, thinning: 0, streamline: 0.5, smoothing: 0.5,
    isPressureGuessed: false, easing: (t) => Math.sin((t * Math.PI) / 2), isComplete,
  }
}

/** Wide lines are smoothed more. */
function streamlineOf(strokeWidth: number): number {
  return 0.64 + clamp((strokeWidth - 9) / (16 - 9), 0, 1) * 0.1
}
