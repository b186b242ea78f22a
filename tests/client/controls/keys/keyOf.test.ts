import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import { expect, it } from 'vitest'
import { keyOf } from '../../../../client/controls/keys/keyOf.ts'

const press = (key: string, isComposing: boolean, keyCode: number): KeyboardEvent => ({ key, isComposing, keyCode }) as KeyboardEvent

it.each(['Enter', 'Escape', 'Tab', ' ', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'Home'])('%s acts, but not while an input method composes', (key) => {
  expect(keyOf(press(key, false, 13))).toBe(key)
  expect(keyOf(press(key, true, 13))).toBe('')
})

it('counts the key that has just ended a composition, as Safari sends it', () => {
  expect(keyOf(press('Enter', false, 229))).toBe('')
})

it('reads what React hands on', () => {
  const event = (native: KeyboardEvent): ReactKeyboardEvent => ({ key: native.key, nativeEvent: native }) as ReactKeyboardEvent
  expect(keyOf(event(press('Enter', true, 13)))).toBe('')
  expect(keyOf(event(press('Enter', false, 13)))).toBe('Enter')
})
