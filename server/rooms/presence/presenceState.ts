import { LIMITS } from '../../../shared/protocol/limits.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'

/**
 * Stock clients parse and compare a state unguarded, so nothing but an object of bearable depth and plain values may
 * reach them.
 */
export function isBearableState(json: string): boolean {
  if (json.length > LIMITS.maxPresenceBytes || Buffer.byteLength(json) > LIMITS.maxPresenceBytes) return false
  if (depthOf(json) > ROOM_LIMITS.maxPresenceDepth) return false
  try {
    const state: unknown = JSON.parse(json)
    return typeof state === 'object' && !Array.isArray(state) && isPlain(state)
  } catch {
    return false
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * How deep brackets nest, seen before parsing, because comparing thousands of levels overflows the stack of every peer.
 * One walk over the letters: a pattern that looks for strings tries each quote anew.
 */
export function depthOf(json: string): number {
  let [depth, deepest] = [0, 0]
  let inText = false
  for (let at = 0; at < json.length; at++) {
    const letter = json.charCodeAt(at)
    if (inText && letter === BACKSLASH) at++
    else if (letter === QUOTE) inText = !inText
    else if (!inText && (letter === OPEN_LIST || letter === OPEN_OBJECT)) deepest = Math.max(deepest, (depth += 1))
    else if (!inText && (letter === CLOSE_LIST || letter === CLOSE_OBJECT)) depth -= 1
  }
  return deepest
}

/**
 * Without numbers that no JSON brings back, and without the name by which a copy gets another prototype. Its depth is
 * bearable.
 */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every(isPlain)
}
