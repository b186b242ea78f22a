import { T } from '@tldraw/validate'
import { createShapePropsMigrationSequence, type RecordProps, type TLShape } from '@tldraw/tlschema'

/** Where a lane's work runs: while a request waits, in the background, or outside of both. */
export const LANE_PLANES = ['online', 'offline', 'free'] as const
export type LanePlane = (typeof LANE_PLANES)[number]

/** A zone that holds components: its children move with it and are placed relative to it. */
export interface LaneProps {
  /** px */
  w: number
  /** px */
  h: number
  plane: LanePlane
  title: string
}

declare module '@tldraw/tlschema' {
  interface TLGlobalShapePropsMap {
    lane: LaneProps
  }
}

export type LaneShape = TLShape<'lane'>

export const laneProps: RecordProps<LaneShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  plane: T.literalEnum(...LANE_PLANES),
  title: T.string,
}

export const laneMigrations = createShapePropsMigrationSequence({ sequence: [] })
