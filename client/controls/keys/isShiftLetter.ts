import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import { isComposing } from './keyOf.ts'
import { pressedKey, usKey } from './usKey.ts'

/** Whether a key is Shift with this letter and nothing else, on any keyboard; for panels that keep keys from the canvas. */
export function isShiftLetter(event: KeyboardEvent | ReactKeyboardEvent, letter: string): boolean {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return false
  const meant = usKey(pressedKey('nativeEvent' in event ? event.nativeEvent : event))
  return meant?.shiftKey === true && meant.key.toLowerCase() === letter
}
