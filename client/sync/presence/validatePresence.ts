import type { TLInstancePresence, TLStore } from '@tldraw/tlschema'
import { bearableStrokes } from './bearableStrokes.ts'
import { readSight, sightMeta } from './presenceSight.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { printable } from '../../../shared/protocol/shortText.ts'
import { isColor } from '../../../shared/values/checks.ts'

/** Beyond these the camera and the canvas overflow when somebody looks where a peer is. */
const MAX_COORDINATE = 1e7
const ZOOM = { min: 0.01, max: 100 } as const
const MAX_CHAT_LENGTH = 200
const MAX_SELECTED = 500
const FALLBACK_COLOR = '#475569'

/** A peer's presence as this build can show it; undefined for anything else, which is then simply not shown. */
export function validatePresence(store: TLStore, value: unknown): TLInstancePresence | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    const presence = store.schema.types.instance_presence.validate(value) as TLInstancePresence
    return isBearable(presence) ? tamed(presence) : undefined
  } catch {
    return undefined
  }
}

function isBearable({ camera, cursor, screenBounds, brush }: TLInstancePresence): boolean {
  const numbers = [
    camera?.x,
    camera?.y,
    cursor?.x,
    cursor?.y,
    ...Object.values(screenBounds ?? {}),
    ...Object.values(brush ?? {}),
  ]
  const isNear = numbers.every((number) => typeof number !== 'number' || Math.abs(number) <= MAX_COORDINATE)
  return isNear && (camera === null || (camera.z >= ZOOM.min && camera.z <= ZOOM.max))
}

/** Anybody can send anything as their name; what is shown has the length and look of a name. */
function tamed(presence: TLInstancePresence): TLInstancePresence {
  return {
    ...presence,
    userName: printable(presence.userName, LIMITS.maxNameLength) || 'Somebody',
    chatMessage: printable(presence.chatMessage, MAX_CHAT_LENGTH),
    color: isColor(presence.color) ? presence.color : FALLBACK_COLOR,
    meta: sightMeta(readSight(presence.meta)),
    scribbles: bearableStrokes(presence.scribbles),
    selectedShapeIds: presence.selectedShapeIds.slice(0, MAX_SELECTED),
  }
}
