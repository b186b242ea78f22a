import type { CSSProperties } from 'react'

/** A pair of colours from data as the custom properties that `.ss-tone` picks from. */
export function toneOf({ light, dark }: { light: string; dark: string }): CSSProperties {
  return { '--ss-tone-light': light, '--ss-tone-dark': dark } as CSSProperties
}
