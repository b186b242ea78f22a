import type { LanePlane } from '../board/laneProps.ts'

/** ONLINE takes the colour of serving, OFFLINE that of training; free zones stay neutral. */
export const LANE_TINTS: Record<LanePlane, { light: string; dark: string }> = {
  online: { light: '#1d4ed8', dark: '#60a5fa' },
  offline: { light: '#7c3aed', dark: '#a78bfa' },
  free: { light: '#64748b', dark: '#9aa4b2' },
}
