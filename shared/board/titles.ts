import { findComponent } from '../catalog/index.ts'
import type { ComponentProps } from './componentProps.ts'
import type { LanePlane, LaneProps } from './laneProps.ts'

/** What a lane's plane is called on the board; nothing for a free zone. */
export const PLANE_WORDS: Record<LanePlane, string> = { online: 'ONLINE', offline: 'OFFLINE', free: '' }

/** The title people gave, else the catalogue's, else the unknown kind's own name. */
export function componentTitle({ title, kind }: Pick<ComponentProps, 'title' | 'kind'>): string {
  return title.trim() || findComponent(kind)?.title || kind || 'Unknown component'
}

/** A lane's name in words: "ONLINE · query path". */
export function laneTitle({ plane, title }: Pick<LaneProps, 'plane' | 'title'>): string {
  return [PLANE_WORDS[plane], title].filter(Boolean).join(' · ') || 'Lane'
}
