import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

type AnyKeyboardEvent = KeyboardEvent | ReactKeyboardEvent

/** What browsers send as the code of a key that an input method has taken. */
const TAKEN_BY_INPUT_METHOD = 229

/**
 * The key to act upon, or nothing ('') while an input method composes: then Enter takes a conversion, Escape drops it
 * and the arrows choose one, and none of them is meant for us.
 */
export function keyOf(event: AnyKeyboardEvent): string {
  return isComposing(event) ? '' : event.key
}

export function isComposing(event: AnyKeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  // The code too, because Safari ends a composition before it sends the key that ended it.
  return native.isComposing || native.keyCode === TAKEN_BY_INPUT_METHOD
}
